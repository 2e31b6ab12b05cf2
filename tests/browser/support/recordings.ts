import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import type { AppState } from "../../../web/src/app/types.js";
import { frames, type Part } from "../../support/media-file.js";
import type { AppRoot } from "./app-root.js";
import { type Mark, markFrom, markRows } from "./mark.js";
import type { Rgb } from "./pixels.js";

/** The mean colour of a part of each frame. */
export function coloursIn(path: string, part: Part): Rgb[] {
  return frames(path, [1, 1], "rgb24", part).map(([r = 0, g = 0, b = 0]) => [r, g, b]);
}

export type Recording = AppState["library"]["list"][number];

const folder = fileURLToPath(new URL("../../../build/scratch/recordings", import.meta.url));

/** The root that holds the page's app and state, where a test asks for what has no button. */
export const rootOf = (page: Page) => page.locator("gr-app");

export function stateOf(page: Page): Promise<AppState> {
  return rootOf(page).evaluate((root: AppRoot) => root.state!);
}

/** What is in the library, newest first, as the page knows it. */
export async function recordings(page: Page): Promise<readonly Recording[]> {
  return (await stateOf(page)).library.list;
}

/** A recording's file as it is on the disk, copied to where programs find it. */
export async function copyOf(page: Page, { id, file }: Pick<Recording, "id" | "file">): Promise<string> {
  const bytes = await page.evaluate(async (id) => {
    const top = await navigator.storage.getDirectory();
    const one = await (await top.getDirectoryHandle("recordings")).getDirectoryHandle(id);
    const blob = await (await one.getFileHandle("media")).getFile();
    const reader = new FileReader();
    const read = new Promise<string>((resolve) => {
      reader.onload = () => resolve(reader.result as string);
    });
    reader.readAsDataURL(blob);
    return (await read).replace(/^[^,]*,/, "");
  }, id);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${id}${file.slice(file.lastIndexOf("."))}`);
  writeFileSync(path, Buffer.from(bytes, "base64"));
  return path;
}

/** What is on the disk about a recording, as text; empty where it is being written anew at this moment. */
export function writtenAbout(page: Page, id: string): Promise<string> {
  return page.evaluate(async (id) => {
    const top = await navigator.storage.getDirectory();
    const one = await (await top.getDirectoryHandle("recordings")).getDirectoryHandle(id);
    const file = await (await one.getFileHandle("about.json")).getFile();
    // A File stands for what the file was when it was asked for: written since, it can no longer be read.
    return file.text().catch((refused: unknown) => {
      if (refused instanceof DOMException && refused.name === "NotReadableError") return "";
      throw refused;
    });
  }, id);
}

/** The marks in (a part of) the frames of a file (mark.ts), in order; null for a frame without one that can be read. */
export function marksIn(path: string, part?: Part): (Mark | null)[] {
  const [width, height] = [96, 72];
  return frames(path, [width, height], "gray", part).map((pixels) =>
    markFrom(markRows((x, y) => pixels[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0)),
  );
}

export interface ExpectedFormat {
  readonly id: string;
  readonly extension: string;
  /** As ffprobe names them. */
  readonly container: string;
  readonly codecs: readonly string[];
}

/** What Debian's Chromium records; where others have AAC too, this one has not. */
export const formats: readonly ExpectedFormat[] = [
  { id: "mp4-h264", extension: ".mp4", container: "mp4", codecs: ["h264", "opus"] },
  { id: "webm-vp9", extension: ".webm", container: "webm", codecs: ["vp9", "opus"] },
  { id: "webm-vp8", extension: ".webm", container: "webm", codecs: ["vp8", "opus"] },
  { id: "mkv-h264", extension: ".mkv", container: "matroska", codecs: ["h264", "opus"] },
];
