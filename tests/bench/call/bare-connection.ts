import type { Page } from "@playwright/test";

/** The floor: two bare peer connections in one page, from the camera's track to the first decoded frame. */
export function bareConnection(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    const begun = performance.now();
    const [caller, callee] = [new RTCPeerConnection(), new RTCPeerConnection()];
    caller.onicecandidate = ({ candidate }) => void callee.addIceCandidate(candidate ?? undefined);
    callee.onicecandidate = ({ candidate }) => void caller.addIceCandidate(candidate ?? undefined);
    const received = new MediaStream();
    callee.ontrack = ({ track }) => received.addTrack(track);
    for (const track of stream.getTracks()) caller.addTrack(track, stream);
    await caller.setLocalDescription();
    await callee.setRemoteDescription(caller.localDescription!);
    await callee.setLocalDescription();
    await caller.setRemoteDescription(callee.localDescription!);
    const video = document.createElement("video");
    video.muted = true;
    video.srcObject = received;
    void video.play();
    const shown = await new Promise<number>((resolve) => video.requestVideoFrameCallback(resolve));
    caller.close();
    callee.close();
    for (const track of stream.getTracks()) track.stop();
    return shown - begun;
  });
}
