// Short recordings as Chromium and ffmpeg make them, for the unit tests. Usage: make-samples.ts FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { chromium } from "@playwright/test";

interface Recipe {
  readonly name: string;
  readonly type: string;
  readonly silent?: boolean;
  readonly blind?: boolean;
  readonly paused?: boolean;
}

const recipes: readonly Recipe[] = [
  { name: "vp8.webm", type: "video/webm;codecs=vp8,opus" },
  { name: "vp9.webm", type: "video/webm;codecs=vp9,opus" },
  { name: "h264.mkv", type: "video/x-matroska;codecs=avc1,opus" },
  { name: "silent.webm", type: "video/webm;codecs=vp8", silent: true },
  { name: "sound.webm", type: "audio/webm;codecs=opus", blind: true },
  { name: "paused.webm", type: "video/webm;codecs=vp8,opus", paused: true },
  { name: "h264.mp4", type: "video/mp4;codecs=avc1.42E01E,opus" },
  { name: "vp9.mp4", type: "video/mp4;codecs=vp9,opus" },
];

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say in which folder the samples are to be.");
mkdirSync(folder, { recursive: true });

function save(name: string, bytes: Buffer): void {
  if (bytes.length < 1000) throw new Error(`${name} has only ${bytes.length} bytes.`);
  writeFileSync(join(folder ?? "", name), bytes);
}

/**
 * All of them at once, from one camera and one microphone; base64, since that passes out of a page in one piece. Nothing
 * in here has a name of its own but the function, which goes to the page alone.
 */
async function record(all: readonly Recipe[]): Promise<string[]> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: 320, height: 240, frameRate: 20 },
    audio: true,
  });
  return Promise.all(
    all.map(async ({ type, silent, blind, paused }) => {
      const tracks = [
        ...(silent === true ? [] : stream.getAudioTracks()),
        ...(blind === true ? [] : stream.getVideoTracks()),
      ];
      const options = { mimeType: type, videoBitsPerSecond: 100_000, videoKeyFrameIntervalDuration: 1000 };
      const recorder = new MediaRecorder(new MediaStream(tracks), options);
      const chunks: Blob[] = [];
      recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
      const stopped = new Promise((resolve) => {
        recorder.addEventListener("stop", resolve);
      });
      recorder.start(1000);
      if (paused === true) {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        recorder.pause();
        await new Promise((resolve) => setTimeout(resolve, 700));
        recorder.resume();
      }
      await new Promise((resolve) => setTimeout(resolve, 2600));
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }),
  );
}

async function recordWithChromium(): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html>");
  }).listen(0);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
    const files = await page.evaluate(record, recipes);
    recipes.forEach(({ name }, i) => {
      save(name, Buffer.from(files[i] ?? "", "base64"));
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** What follows the sources: codecs and container. What goes to "-" is made without going back in the file. */
function makeWithFfmpeg(name: string, live: boolean, options: readonly string[]): void {
  const sources = [
    ...["-f", "lavfi", "-i", "testsrc=size=160x120:rate=20:duration=3"],
    ...["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=3"],
  ];
  const target = live ? "-" : join(folder ?? "", name);
  const made = execFileSync(
    "ffmpeg",
    ["-v", "error", "-y", "-bitexact", ...sources, "-g", "20", ...options, target],
    { maxBuffer: 64 << 20 },
  );
  if (live) save(name, made);
}

const webm = [
  ...["-c:v", "libvpx", "-b:v", "100k", "-c:a", "libopus", "-b:a", "32k"],
  ...["-cluster_time_limit", "1000", "-f", "webm"],
];
const mp4 = ["-c:v", "libx264", "-b:v", "100k", "-c:a", "aac", "-b:a", "32k", "-f", "mp4"];
makeWithFfmpeg("ffmpeg-live.webm", true, [...webm, "-live", "1"]);
makeWithFfmpeg("ffmpeg-piped.webm", true, webm);
makeWithFfmpeg("ffmpeg.webm", false, webm);
makeWithFfmpeg("ffmpeg.mkv", false, [...mp4.slice(0, -1), "matroska"]);
makeWithFfmpeg("ffmpeg-fragmented.mp4", true, [...mp4, "-movflags", "frag_keyframe+empty_moov"]);
makeWithFfmpeg("ffmpeg.mp4", false, [...mp4, "-movflags", "+faststart"]);
await recordWithChromium();

// What the fuzzers begin from: of each file as much as they look at in one run, and the ends, where the indexes are.
for (const name of readdirSync(folder)) {
  const kind = name.endsWith(".mp4") ? "mp4_file" : "webm_file";
  if (!/\.(mp4|webm|mkv)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  mkdirSync(join(folder, "seeds", kind), { recursive: true });
  const seed = Buffer.concat([bytes.subarray(0, 3000), bytes.subarray(-500)]);
  writeFileSync(join(folder, "seeds", kind, name), seed);
}
// Last, so that an interrupted run is not taken for a whole one.
writeFileSync(join(folder, "complete"), "");
