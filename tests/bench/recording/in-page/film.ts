// A long recording made of one second of a real one, over and over.

const cluster = [0x1f, 0x43, 0xb6, 0x75];
const timestamp = 0xe7;

/** What a browser recorded: all before the first cluster, and the blocks of one whole second. */
export interface Film {
  readonly head: Uint8Array;
  readonly blocks: Uint8Array;
}

/** Pictures that no codec makes small, as a track. */
function noise(width: number, height: number): { track: MediaStreamTrack; stop: () => void } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  const generator = new MediaStreamTrackGenerator({ kind: "video" });
  const writer = generator.writable.getWriter();
  const picture = context.createImageData(width, height);
  const pixels = new Uint32Array(picture.data.buffer);
  let seed = 1;
  const timer = setInterval(() => {
    for (let i = 0; i < pixels.length; ++i) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      pixels[i] = seed | 0xff000000;
    }
    context.putImageData(picture, 0, 0);
    void writer.write(new VideoFrame(canvas, { timestamp: performance.now() * 1000 }));
  }, 1000 / 30);
  return {
    track: generator,
    stop() {
      clearInterval(timer);
      generator.stop();
    },
  };
}

/** Films noise and the microphone until there are three clusters, of which the second is taken. */
export async function film(bitsPerSecond: number): Promise<Film> {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  const picture = noise(320, 180);
  const recorder = new MediaRecorder(new MediaStream([picture.track, ...sound.getTracks()]), {
    mimeType: "video/webm;codecs=vp8,opus",
    videoBitsPerSecond: bitsPerSecond,
    videoKeyFrameIntervalDuration: 1000,
  } as MediaRecorderOptions);
  const chunks: Blob[] = [];
  const bytes = await new Promise<Uint8Array>((resolve) => {
    recorder.ondataavailable = async ({ data }) => {
      chunks.push(data);
      const all = new Uint8Array(await new Blob(chunks).arrayBuffer());
      if (clustersIn(all).length >= 4) resolve(all);
    };
    recorder.start(500);
  });
  recorder.stop();
  picture.stop();
  for (const track of sound.getTracks()) track.stop();
  const [first, second, third] = clustersIn(bytes);
  return { head: bytes.slice(0, first), blocks: blocksOf(bytes.slice(second, third)) };
}

/** Where clusters begin. */
function clustersIn(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(cluster[0]!); at >= 0; at = bytes.indexOf(cluster[0]!, at + 1)) {
    if (cluster.every((byte, i) => bytes[at + i] === byte)) places.push(at);
  }
  return places;
}

/** What is in a cluster behind its timestamp. Ids and sizes say in their first byte how long they are. */
function blocksOf(bytes: Uint8Array): Uint8Array {
  const width = (at: number) => Math.clz32(bytes[at]!) - 23;
  const begin = cluster.length + width(cluster.length);
  if (bytes[begin] !== timestamp) throw new Error("a cluster that does not begin with its timestamp");
  return bytes.slice(begin + 2 + (bytes[begin + 1]! & 0x7f));
}

/** The second with this number, as the browser would have written it. */
export function chunk({ head, blocks }: Film, second: number): Blob {
  const unknown = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
  const time = new DataView(new ArrayBuffer(4));
  time.setUint32(0, second * 1000);
  const beginning = new Uint8Array([...cluster, ...unknown, timestamp, 0x84]);
  return new Blob([...(second === 0 ? [head] : []), beginning, time, blocks] as BlobPart[]);
}
