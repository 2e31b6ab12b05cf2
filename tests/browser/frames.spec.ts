import type { Worker } from "@playwright/test";

import { applyFilter, choose, chooseColourBehind, openEffects } from "./support/effects.js";
import { bringCamera, type PageCamera, patches } from "./support/page-camera.js";
import { type Rgb, showsColour } from "./support/pixels.js";
import { expect, test } from "./support/test.js";

const red: Rgb = [200, 30, 20];

/** Has the worker note what the frames that it reads are like. */
async function noteFormats(worker: Worker): Promise<void> {
  await worker.evaluate(`(() => {
    globalThis.formats = new Set();
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function () {
      const result = await read.call(this);
      if (result.value instanceof VideoFrame) {
        const { format, colorSpace: { matrix, fullRange } } = result.value;
        formats.add([format, matrix, fullRange ? "full" : "limited"].join(" "));
      }
      return result;
    };
  })()`);
}

function notedFormats(worker: Worker): Promise<readonly string[]> {
  return worker.evaluate("[...formats]");
}

const allowed = 5;

const cameras: readonly PageCamera[] = [
  { format: "NV12", matrix: "smpte170m", fullRange: false },
  { format: "NV12", matrix: "bt709", fullRange: true },
  { format: "RGBA", matrix: "bt709", fullRange: false },
  { format: "BGRA", matrix: "bt709", fullRange: false },
];

for (const camera of cameras) {
  const like = camera.format === "NV12" ? `${camera.matrix} ${camera.fullRange ? "full" : "limited"}` : "rgb full";
  test(`frames that come as ${camera.format}, ${like}, keep their colours`, async ({ server, arrive }) => {
    const ann = await arrive("Ann");
    await bringCamera(ann, camera);
    await ann.open(server.url);
    const shows = async (change: (colour: Rgb) => Rgb) => {
      for (const { x, y, colour } of patches) await showsColour(ann.preview, x, y, change(colour), allowed);
    };
    await shows((colour) => colour); // Chromium takes them for what they are meant to be
    await openEffects(ann);
    await applyFilter(ann, "invert(1)");
    await shows(([r, g, b]) => [255 - r, 255 - g, 255 - b]);
    const worker = ann.page.workers()[0]!;
    await noteFormats(worker);
    await expect.poll(() => notedFormats(worker)).toEqual([`${camera.format} ${like}`]);
    await applyFilter(ann, "none");
    await ann.page.getByRole("tab", { name: "Background" }).click();
    await choose(ann, "One colour");
    await ann.page.getByLabel("Colour of the cloth").fill("#28a046");
    await chooseColourBehind(ann, "#c81e14");
    await shows((colour) => (colour === patches[1]!.colour ? red : colour));
  });
}
