import { readFileSync } from "node:fs";

import { countOpenFrames, openFramesIn } from "./support/open-frames.js";
import { PlainTab } from "./support/plain-tab.js";
import { expect, type Person, test } from "./support/test.js";

/** The app as the page's root element holds it. */
interface Root extends HTMLElement {
  readonly app: { readonly effects: { setKey(mode: string): void; setFilterText(text: string): unknown } };
  readonly state: {
    readonly camera: { readonly width: number };
    readonly effects: { readonly state: string };
  };
}

/** The camera that the test is: it makes its frames itself, one when it is asked. */
interface Camera {
  readonly writer: WritableStreamDefaultWriter<VideoFrame>;
  results: ReadableStreamDefaultReader<VideoFrame>;
  made: number;
}

const whole = 54_000; // half an hour at 30 a second
const warm = 6_000;
const share = 3_000; // from look to look

/** Gives the page, in place of a camera, small frames of a person before a green screen. */
function beCamera(): void {
  const track = new MediaStreamTrackGenerator({ kind: "video" });
  const camera = { writer: track.writable.getWriter(), made: 0 };
  (globalThis as unknown as { camera: Partial<Camera> }).camera = camera;
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = new MediaStream(constraints?.video === undefined ? [] : [track]);
    if (constraints?.audio === undefined) return stream;
    for (const voice of (await open({ audio: constraints.audio })).getAudioTracks()) stream.addTrack(voice);
    return stream;
  };
}

/** Has `count` frames go through the effects, each when the one before has come out; says how many did. */
function run(person: Person, count: number): Promise<number> {
  return person.page.evaluate(async (frames) => {
    const { camera } = globalThis as unknown as { camera: Camera };
    const [width, height] = [160, 90];
    const pixels = new Uint8Array((width * height * 3) / 2);
    pixels.fill(120, 0, width * height);
    pixels.fill(70, width * height); // green
    let results = 0;
    for (let i = 0; i < frames; ++i) {
      // A bar walks over the picture, so that no frame is like the one before.
      const bar = camera.made % height;
      pixels.fill(120, 0, width * height);
      pixels.fill(220, bar * width, (bar + 1) * width);
      const timestamp = Math.round((camera.made++ * 1e6) / 30);
      const frame = new VideoFrame(pixels, { format: "I420", codedWidth: width, codedHeight: height, timestamp });
      await camera.writer.write(frame);
      const { value } = await camera.results.read();
      if (value?.timestamp === timestamp) ++results;
      value?.close();
    }
    return results;
  }, count);
}

/** Resident memory of the pages' processes, MB, without what is about to be collected. */
async function memory(person: Person): Promise<number> {
  const session = await person.context.newCDPSession(person.page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const pids = await person.processes("renderer");
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Gives frames until the effects work, and takes from then on what they make. */
async function begin(person: Person): Promise<void> {
  await person.preview.evaluate(async (video: HTMLVideoElement) => {
    const root = document.querySelector<Root>("gr-app")!;
    root.app.effects.setKey("studio");
    root.app.effects.setFilterText("contrast(1.1) saturate(1.2)");
    const { camera } = globalThis as unknown as { camera: Camera };
    const raw = (video.srcObject as MediaStream).getVideoTracks()[0];
    const processed = () => (video.srcObject as MediaStream).getVideoTracks()[0]!;
    const pixels = new Uint8Array((160 * 90 * 3) / 2);
    while (root.state.effects.state !== "working" || processed() === raw) {
      const timestamp = Math.round((camera.made++ * 1e6) / 30);
      await camera.writer.write(new VideoFrame(pixels, { format: "I420", codedWidth: 160, codedHeight: 90, timestamp }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    camera.results = new MediaStreamTrackProcessor({ track: processed() }).readable.getReader();
  });
}

test("half an hour of frames leaves the memory and the open frames flat", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.addInitScript(beCamera);
  await ann.open(server.url);
  await begin(ann);
  const worker = ann.page.workers()[0]!;
  await countOpenFrames(worker);
  let results = 0;
  for (let done = 0; done < Number(process.env["ALL"] ?? whole); done += share) {
    const t = performance.now();
    const [came, open] = await Promise.all([run(ann, share), openFramesIn(worker)]);
    results += came;
    console.log(done, came, open, await openFramesIn(worker), (await memory(ann)).toFixed(1), (performance.now() - t).toFixed(0));
  }
  console.log(results, warm);
});
