// A worker that reads a recording once, as fast as this machine can: seconds, for every id it is told.

/** What workers have and pages have not. */
interface WorkersFile {
  createSyncAccessHandle(): Promise<{ read(into: Uint8Array, options: { at: number }): number; close(): void }>;
}

const piece = 2 ** 20;

self.onmessage = async ({ data: id }: MessageEvent<string>) => {
  const top = await navigator.storage.getDirectory();
  const folder = await (await top.getDirectoryHandle("recordings")).getDirectoryHandle(id);
  const handle = (await folder.getFileHandle("media")) as unknown as WorkersFile;
  const file = await handle.createSyncAccessHandle();
  const bytes = new Uint8Array(piece);
  const begun = performance.now();
  for (let at = 0; ; ) {
    const count = file.read(bytes, { at });
    if (count === 0) break;
    at += count;
  }
  const seconds = (performance.now() - begun) / 1000;
  file.close();
  self.postMessage(seconds);
};
