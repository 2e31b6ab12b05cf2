import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

import type { Person } from "./person.js";

/** Fails with what axe finds, in light or in dark colours. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    // Without a window of its own for putting the findings of frames together: there are no frames, and it takes half of the time.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const told = violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect(told).toEqual([]);
  }
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

/** Fits every window, accessible in a narrow and in a wide one, and `also` holds in each. */
export async function looksRight({ page }: Person, also?: () => Promise<void>): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await also?.();
    await fits(page);
    if (size.width === 360 || size.width === 1280) await isAccessible(page);
  }
}
