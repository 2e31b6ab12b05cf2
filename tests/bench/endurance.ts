// Half an hour of frames through the effects, as fast as they go: what becomes of the memory.
import { giveFrames, openWithFrames } from "../browser/support/many-frames.js";
import { Person } from "../browser/support/person.js";
import { Server } from "../support/server.js";
import { report } from "./support/report.js";

const warm = 24_000; // until then the browser's own caches and heaps grow to their size
const whole = 54_000; // half an hour at 30 a second

const server = await Server.start();
const ann = await Person.arrive("Ann", 1);
// What tsx puts around functions that have a name, and the page has not.
await ann.page.addInitScript("globalThis.__name = (it) => it");
await openWithFrames(ann, server.url);
const before = await giveFrames(ann, warm);
const after = await giveFrames(ann, whole);
await ann.close();
await server.stop();
report([
  {
    name: `memory after ${whole} frames beyond that after ${warm}`,
    unit: "MB",
    greenroom: after - before,
    // Frames of 160 x 90 that were kept would be more than a thousand, one kilobyte kept of each 54.
    target: 48,
    detail: `${before.toFixed(0)} and ${after.toFixed(0)} MB`,
  },
]);
