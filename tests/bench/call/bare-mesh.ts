import type { Page } from "@playwright/test";

/**
 * The floor for several people: their pages linked by bare peer connections, each with a camera of 720p and a microphone,
 * all shown by elements a quarter of the page large; nothing adapts but Chromium itself. The connections are kept as
 * keepConnections does.
 */
export async function bareMesh(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 }, audio: true });
      document.body.replaceChildren();
      Object.assign(window, { stream });
    });
  }
  for (const [i, caller] of pages.entries()) {
    for (const callee of pages.slice(i + 1)) await link(caller, callee);
  }
}

/** A connection from the one page to the other, with all candidates in the descriptions. */
async function link(caller: Page, callee: Page): Promise<void> {
  const describe = (page: Page, offer: string | null) =>
    page.evaluate(async (offer) => {
      const connection = new RTCPeerConnection();
      const { stream } = window as unknown as { stream: MediaStream };
      for (const track of stream.getTracks()) connection.addTrack(track, stream);
      const video = document.createElement("video");
      video.style.width = "50vw";
      video.srcObject = new MediaStream();
      connection.ontrack = ({ track }) => {
        (video.srcObject as MediaStream).addTrack(track);
        void video.play();
      };
      document.body.append(video);
      if (offer !== null) await connection.setRemoteDescription({ type: "offer", sdp: offer });
      await connection.setLocalDescription();
      while (connection.iceGatheringState !== "complete") {
        await new Promise((resolve) => {
          connection.addEventListener("icegatheringstatechange", resolve, { once: true });
        });
      }
      return connection.localDescription!.sdp;
    }, offer);
  const offer = await describe(caller, null);
  const answer = await describe(callee, offer);
  await caller.evaluate(async (sdp) => {
    await window.connections.at(-1)!.setRemoteDescription({ type: "answer", sdp });
  }, answer);
}
