// From the click on "Join" to the first decoded frame of the other person, of 20 joins on loopback.
import type { Page } from "@playwright/test";

import { Person } from "../browser/support/person.js";
import { Server } from "../support/server.js";
import { median, report, spread } from "./support/report.js";

const joins = 20;
const room = "bench-room-10";

/** Arms the page: resolves to the ms between the next click on Join and the first frame in somebody else's tile. */
function timeToFirstFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => addEventListener("click", resolve, { capture: true, once: true }));
    const clicked = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const roots: ParentNode[] = [document];
      for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
        for (const element of root.querySelectorAll("*")) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          // One's own pictures are muted.
          const other = element instanceof HTMLVideoElement && !element.muted;
          if (other && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
            return performance.now() - clicked;
          }
        }
      }
    }
  });
}

/** The floor: two bare peer connections in one page, from the camera's track to the first decoded frame. */
function bareConnection(page: Page): Promise<number> {
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

const server = await Server.start();
const ann = await Person.arrive("Ann", 1);
const bo = await Person.arrive("Bo", 2);
await ann.enter(server.url, room);

const times: number[] = [];
const floors: number[] = [];
for (let i = 0; i < joins; ++i) {
  await bo.open(server.url, room);
  await bo.nameField.fill("Bo");
  // As a person would: join once one sees oneself and the server is there.
  await bo.preview.evaluate((video: HTMLVideoElement) =>
    new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
  );
  await bo.page.getByText("Ann is here.").waitFor();
  const time = timeToFirstFrame(bo.page);
  await bo.joinButton.click();
  times.push(await time);
  await bo.button("Leave").click();
  await bo.button("Rejoin").waitFor();
  floors.push(await bareConnection(bo.page));
}

await Promise.all([ann.close(), bo.close()]);
await server.stop();
report([
  {
    name: "click on Join to the first decoded frame, median",
    unit: "ms",
    greenroom: median(times),
    target: 700,
    floor: median(floors),
    detail: spread(times),
  },
]);
