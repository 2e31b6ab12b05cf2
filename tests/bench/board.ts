// The board: what it costs to remember each stroke, to undo, and to open a long session's board.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";
import { createServer } from "vite";

import type { Round } from "./board/page.js";
import { median, report, spread } from "./support/report.js";

const rounds = 7;
const strokes = 1000;
const image = 1920 * 1080 * 4; // bytes
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const module = path("../../build/wasm");
execFileSync("cmake", ["--build", module, "--target", "greenroom-board-bench", "--", "--quiet"], { stdio: "inherit" });

const server = await createServer({
  configFile: false,
  root: path("board"),
  cacheDir: path("../../build/scratch/vite"),
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: {
    hmr: false,
    fs: { allow: [path("board"), module] },
    // Isolated pages have a finer clock.
    headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
  },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(error));
await page.goto(server.resolvedUrls?.local[0] ?? "");
await page.waitForFunction(() => "board" in window);
await page.evaluate((address) => window.board.start(address), `/@fs${module}/greenroom-board-bench.js`);
const all: Round[] = [];
// The first round is the compilers'.
await page.evaluate(() => window.board.round());
for (let i = 0; i < rounds; ++i) all.push(await page.evaluate(() => window.board.round()));
await browser.close();
await server.close();

/** A stroke's share, in microseconds. */
const each = (of: (round: Round) => number) => all.map((round) => (of(round) / strokes) * 1000);
const snapshot = each(({ draw, note, ink }) => Math.max(0, draw - note - ink));
const copied = each(({ copy }) => copy);
const steps = all.map(({ undo, redo }) => Math.max(...undo, ...redo));
const memory = all.map((round) => (round.memory / (strokes * image)) * 100);
const opened = all.map(({ open }) => open);

report([
  {
    name: "a stroke's snapshot, beside its ink and its place in the log",
    unit: "us",
    greenroom: median(snapshot),
    floor: median(copied),
    target: 1.5 * median(copied),
    peers: { toDataURL: median(all.map(({ toDataURL }) => toDataURL)) * 1000 },
    detail: `${spread(snapshot, 2)}; ${((all[0]?.tiles ?? 0) / strokes).toFixed(1)} tiles a stroke`,
  },
  {
    name: "the same, of what toDataURL takes",
    unit: "%",
    greenroom: (median(snapshot) / (median(all.map(({ toDataURL }) => toDataURL)) * 1000)) * 100,
    target: 2,
  },
  {
    name: "snapshots of 1,000 strokes, of 1,000 full images",
    unit: "%",
    greenroom: median(memory),
    target: 1,
  },
  {
    name: "the slowest undo or redo of 1,000 strokes",
    unit: "ms",
    greenroom: median(steps),
    target: 3,
    detail: spread(steps, 2),
  },
  { name: "opening a board of 50,000 ops", unit: "ms", greenroom: median(opened), target: 500, detail: spread(opened) },
  {
    name: "a run of points in its file",
    unit: "bytes",
    greenroom: median(all.map(({ bytesPerRun }) => bytesPerRun)),
    target: 40,
  },
]);
