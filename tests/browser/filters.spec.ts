import type { AppRoot } from "./support/app-root.js";
import { expect, type Person, test } from "./support/test.js";

// Chromium's own ctx.filter is the judge: both get the very same decoded frame.

/** What the page keeps between two questions: the camera's frame, and what it should become. */
interface Kept {
  frame: VideoFrame;
  expected: Uint8ClampedArray;
}

interface Difference {
  readonly mean: number;
  readonly max: number;
}

const allowed = 1.5; // steps of 255
const softly = expect.configure({ soft: true, timeout: 10_000 });

/** Takes a frame from the camera itself, past the app. */
async function keepFrame(person: Person): Promise<void> {
  await person.page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 360 } });
    const track = stream.getVideoTracks()[0]!;
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    track.stop();
    (globalThis as unknown as { kept: Partial<Kept> }).kept = { frame: value! };
  });
}

/** Has Chromium filter the frame, for `difference` to compare with. */
function expectFilter(person: Person, css: string): Promise<boolean> {
  return person.page.evaluate((filter) => {
    const { kept } = globalThis as unknown as { kept: Kept };
    const { displayWidth: width, displayHeight: height } = kept.frame;
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
    context.fillRect(0, 0, width, height);
    context.filter = filter;
    const understood = filter === "none" || context.filter !== "none";
    context.drawImage(kept.frame, 0, 0);
    kept.expected = context.getImageData(0, 0, width, height).data;
    return understood;
  }, css);
}

/** How far the preview's frame of this moment is from what Chromium made, over all pixels and channels. */
function difference(person: Person): Promise<Difference> {
  return person.preview.evaluate((video: HTMLVideoElement) => {
    const { expected } = (globalThis as unknown as { kept: Kept }).kept;
    const context = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext("2d")!;
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, video.videoWidth, video.videoHeight);
    if (data.length !== expected.length) return { mean: 255, max: 255 };
    let [sum, max] = [0, 0];
    for (let i = 0; i < data.length; ++i) {
      const one = Math.abs(data[i]! - expected[i]!); // alpha is 255 in both
      sum += one;
      if (one > max) max = one;
    }
    return { mean: sum / ((data.length / 4) * 3), max };
  });
}

async function withStill(person: Person, url: string): Promise<void> {
  await person.open(url);
  await expect.poll(() => person.preview.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(640);
  await person.page.evaluate(() => {
    const { effects } = document.querySelector<AppRoot>("gr-app")!.app;
    effects.setBackground("colour");
    effects.setBackgroundColour("#000000");
  });
  await keepFrame(person);
}

/** Waits until the preview is what Chromium makes of `css`, and writes down how near it is. */
async function agrees(person: Person, css: string): Promise<void> {
  expect(await expectFilter(person, css), `Chromium reads ${css}`).toBe(true);
  let last: Difference = { mean: 255, max: 255 };
  // Softly, so that one that is too far does not hide how far the others are.
  await softly
    .poll(
      async () => {
        last = await difference(person);
        return last.mean;
      },
      { message: css, intervals: [50] },
    )
    .toBeLessThanOrEqual(allowed);
  const said = `mean ${last.mean.toFixed(2)}, max ${last.max}: ${css}`;
  test.info().annotations.push({ type: "difference", description: said });
  console.log(said);
}

/** Numbers from 0 to 1, the same ones each time. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomChain(next: () => number): string {
  const between = (low: number, high: number, digits = 2) => (low + (high - low) * next()).toFixed(digits);
  const colour = () => `#${Math.floor(next() * 2 ** 24).toString(16).padStart(6, "0")}`;
  const kinds = [
    () => `blur(${between(0.5, 8)}px)`,
    () => `brightness(${between(0.5, 1.6)})`,
    () => `contrast(${between(0.5, 1.8)})`,
    () => `grayscale(${between(0, 1)})`,
    () => `hue-rotate(${between(-180, 180, 0)}deg)`,
    () => `invert(${between(0, 1)})`,
    () => `opacity(${between(0.4, 1)})`,
    () => `saturate(${between(0, 2.5)})`,
    () => `sepia(${between(0, 1)})`,
    () => `drop-shadow(${between(-8, 8, 0)}px ${between(-8, 8, 0)}px ${between(1, 6, 1)}px ${colour()})`,
  ];
  const length = 2 + Math.floor(next() * 4);
  return Array.from({ length }, () => kinds[Math.floor(next() * kinds.length)]!()).join(" ");
}

test("each preset is what Chromium makes of its filters", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "still" });
  await withStill(ann, server.url);
  await agrees(ann, "none");
  const presets = await ann.page.evaluate(() => document.querySelector<AppRoot>("gr-app")!.app.effects.presets());
  expect(presets.length).toBeGreaterThan(9);
  for (const id of presets) {
    await test.step(id, async () => {
      await ann.page.evaluate((it) => document.querySelector<AppRoot>("gr-app")!.app.effects.applyPreset(it), id);
      const filterText = () => ann.page.evaluate(() => document.querySelector<AppRoot>("gr-app")!.state!.effects.filterText);
      await expect.poll(filterText).not.toBe("none");
      await agrees(ann, await filterText());
    });
  }
});

test("chains of filters are what Chromium makes of them", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "still" });
  await withStill(ann, server.url);
  const next = repeatable(20);
  for (let i = 0; i < 20; ++i) {
    const css = randomChain(next);
    await test.step(css, async () => {
      const error = await ann.page.evaluate(
        (text) => document.querySelector<AppRoot>("gr-app")!.app.effects.setFilterText(text),
        css,
      );
      expect(error).toBeNull();
      await agrees(ann, css);
    });
  }
});
