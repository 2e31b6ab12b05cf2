// Four participants' pictures composed into one: what it costs beyond the encoder.
import { execFileSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

import { type Browser, chromium, type Page } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";

import { greenScreenCamera } from "../../browser/support/fake-devices.js";
import { flags } from "../../browser/support/person.js";
import { processorTime } from "../support/processor-time.js";
import { type Case, median, report, spread } from "../support/report.js";
import type { ComposingPage } from "./page.js";

declare global {
  interface Window {
    composing: ComposingPage;
  }
}

const people = 4;
const [width, height, rate] = [1280, 720, 30];
const rounds = 5;
const seconds = 8; // of each measurement of processor time

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const modules = path("../../../build/wasm");

/** Builds the page's end, and serves it with the worker as the site would. */
export async function serve(): Promise<ViteDevServer> {
  execFileSync("cmake", ["--build", modules, "--target", "greenroom-composer-bench", "greenroom-recording"]);
  const server = await createServer({
    configFile: path("../../../web/vite.config.ts"),
    root: path("."),
    cacheDir: path("../../../build/scratch/vite-recording"),
    logLevel: "error",
    plugins: [],
    optimizeDeps: { noDiscovery: true },
    server: { hmr: false, port: 0 },
  });
  await server.listen();
  return server;
}

/** A page that shows four people. One camera stands for them all: what comes from it are four tracks. */
export async function openPage(server: ViteDevServer): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      ...flags(1, { camera: "pattern" }),
      `--use-file-for-fake-video-capture=${greenScreenCamera(1, width, height, rate)}`,
    ],
  });
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  page.on("console", (message) => message.type() === "error" && console.error(message.text()));
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.waitForFunction(() => "composing" in window);
  await page.evaluate(
    ({ address, people, video }) => window.composing.start(address, people, video),
    { address: `/@fs${modules}/greenroom-composer-bench.js`, people, video: { width, height, frameRate: rate } },
  );
  return { browser, page };
}

async function processes(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id }) => id);
}

/** Per cent of a core that the whole browser uses. */
async function load(browser: Browser, page: Page): Promise<number> {
  await page.waitForTimeout(1500); // what switching costs is not what going on costs
  const pids = await processes(browser);
  const [begun, used] = [performance.now(), processorTime(pids)];
  await page.waitForTimeout(seconds * 1000);
  return (100 * (processorTime(pids) - used)) / ((performance.now() - begun) / 1000);
}

/** The browser's processor time with composing less that without, in turns, and the pictures a second that come of it. */
export async function composing(): Promise<Case[]> {
  const server = await serve();
  const { browser, page } = await openPage(server);
  const [bare, composed, rates]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; ++round) {
    bare.push(await load(browser, page));
    await page.evaluate(() => void window.composing.take());
    const [begun, before] = [performance.now(), await page.evaluate(() => window.composing.frames)];
    composed.push(await load(browser, page));
    const after = await page.evaluate(() => window.composing.frames);
    rates.push((after - before) / ((performance.now() - begun) / 1000));
    await page.evaluate(() => window.composing.leave());
  }
  await browser.close();
  await server.close();
  const added = composed.map((value, i) => value - bare[i]!);
  return [
    {
      name: `compose ${people} at ${height}p${rate}`,
      unit: "% of a core",
      greenroom: median(added),
      target: 25,
      floor: median(bare),
      detail: `${spread(added, 1)}, at ${median(rates).toFixed(1)} pictures a second; the floor is the page without it`,
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) report(await composing());
