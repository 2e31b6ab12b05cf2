import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

import type { Person } from "./person.js";

/** Fails with what axe finds. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(told).toEqual([]);
}

/** Nothing sticks out at the side: one never has to scroll across. */
export async function fits(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}

const sizes = [
  { width: 360, height: 640 },
  { width: 740, height: 360 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
];

export async function inEverySize({ page }: Person, check: () => Promise<void>): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await check();
  }
}
