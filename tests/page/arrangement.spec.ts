import { expect, test } from "@playwright/test";

import { arrange, type Box } from "../../web/src/call/arrangement.js";

const lengths = { gap: 8, strip: 224, stripLow: 128 };
const windows = [360, 740, 1280, 2560];

function inside({ left, top, width, height }: Box, floor: { width: number; height: number }): boolean {
  return left >= 0 && top >= 0 && left + width <= floor.width && top + height <= floor.height && width > 0 && height > 0;
}

function apart(a: Box, b: Box): boolean {
  return a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;
}

test("everybody stands inside of any window, and nobody before another", () => {
  const wrong: string[] = [];
  for (const width of windows) {
    for (const height of windows) {
      for (let large = 0; large <= 3; ++large) {
        for (let rest = 0; rest <= 12; ++rest) {
          const floor = { width, height };
          const boxes = arrange(large, rest, { ...floor, ...lengths });
          const all = [...boxes.large, ...boxes.rest];
          const fits = all.length === large + rest && all.every((box) => inside(box, floor));
          const clear = all.every((box, i) => all.slice(i + 1).every((other) => apart(box, other)));
          if (!fits || !clear) wrong.push(`${large} and ${rest} in ${width}x${height}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("the rest stands beside what is large in a wide window, and below it in a high one", () => {
  const wide = arrange(1, 3, { width: 1280, height: 720, ...lengths });
  expect(wide.large).toEqual([{ left: 0, top: 0, width: 1280 - 224 - 8, height: 720 }]);
  expect(wide.rest.map(({ left }) => left)).toEqual([1056, 1056, 1056]);
  const high = arrange(1, 3, { width: 360, height: 640, ...lengths });
  expect(high.large).toEqual([{ left: 0, top: 0, width: 360, height: 640 - 128 - 8 }]);
  expect(new Set(high.rest.map(({ top }) => top)).size).toBe(1);
  expect(high.rest[0]!.top).toBeGreaterThanOrEqual(640 - 128);
});

test("whoever is alone beside what is large does not become a tower", () => {
  const { rest } = arrange(1, 1, { width: 1280, height: 720, ...lengths });
  expect(rest[0]!.height).toBeLessThanOrEqual(224);
});

test("a last row that is not full stands in the middle", () => {
  const { rest } = arrange(0, 3, { width: 1280, height: 800, ...lengths });
  const [first, second, third] = rest;
  expect(third!.left + third!.width / 2).toBeCloseTo((first!.left + second!.left + second!.width) / 2, 0);
});
