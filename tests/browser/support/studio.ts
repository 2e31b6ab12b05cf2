import type { Page } from "@playwright/test";

import type { AppRoot } from "./app-root.js";
import { type marksIn, rootOf, stateOf } from "./recordings.js";
import { expect, type Person } from "./test.js";

export async function openStudio(person: Person, origin: string): Promise<Page> {
  await person.open(origin);
  await rootOf(person.page).evaluate((root: AppRoot) => root.app.openStudio());
  await expect.poll(async () => (await stateOf(person.page)).camera.state).toBe("on");
  return person.page;
}

export async function start(page: Page): Promise<void> {
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.start());
  await expect.poll(async () => (await stateOf(page)).recording.phase).toBe("recording");
}

/** Until so many seconds are recorded. */
export async function recorded(page: Page, seconds: number): Promise<void> {
  await expect.poll(async () => (await stateOf(page)).recording.elapsed, { timeout: 30_000 }).toBeGreaterThan(seconds);
}

export async function stop(page: Page): Promise<void> {
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.stop());
  await expect.poll(async () => (await stateOf(page)).recording.phase).toBe("idle");
}

/** The frames that carry this person's mark are in order, from the camera's first to its last and round again. */
export function expectInOrder(marks: ReturnType<typeof marksIn>, person: number): void {
  const period = 60;
  const numbers = marks.flatMap((mark) => (mark?.person === person ? [mark.frame] : []));
  expect(numbers.length, "frames with a mark").toBeGreaterThan(marks.length * 0.9);
  const steps = numbers.slice(1).map((frame, i) => (frame - numbers[i]! + period) % period);
  // A step back looks like one of nearly a period; a busy machine leaves out many frames at once, but not as many.
  expect(Math.max(...steps), "the largest step from frame to frame").toBeLessThan(period - 12);
}
