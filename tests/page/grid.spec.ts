import { expect, test } from "@playwright/test";

import { fitOf, gridFor } from "../../web/src/call/grid.js";

const gap = 8;
const windows = [360, 640, 740, 1024, 1280, 1920, 2560];

test("the tiles of any number of people fit into any window", () => {
  const misfits: string[] = [];
  for (const width of windows) {
    for (const height of windows) {
      for (let count = 1; count <= 30; ++count) {
        const grid = gridFor(count, width, height, gap);
        const across = grid.columns * grid.width + (grid.columns - 1) * gap;
        const down = grid.rows * grid.height + (grid.rows - 1) * gap;
        const seen = Math.min(grid.width, grid.height) > 0 && grid.columns * grid.rows >= count;
        if (across > width || down > height || !seen) misfits.push(`${count} in ${width}x${height}`);
      }
    }
  }
  expect(misfits).toEqual([]);
});

test("four people stand two by two in a wide window and below each other in a tall one", () => {
  expect(gridFor(4, 1280, 720, gap)).toMatchObject({ columns: 2, rows: 2 });
  expect(gridFor(2, 360, 640, gap)).toMatchObject({ columns: 1, rows: 2 });
  expect(gridFor(2, 1600, 500, gap)).toMatchObject({ columns: 2, rows: 1 });
});

test("no row stays empty", () => {
  for (let count = 1; count <= 30; ++count) {
    const { columns, rows } = gridFor(count, 1280, 800, gap);
    expect(columns * (rows - 1)).toBeLessThan(count);
  }
});

test("a picture is shown whole where filling the tile would hide most of it", () => {
  expect(fitOf(16 / 9, 16 / 9)).toBe("cover");
  expect(fitOf(16 / 9, 1)).toBe("cover");
  expect(fitOf(9 / 16, 16 / 9)).toBe("contain");
});
