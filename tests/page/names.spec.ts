import { expect, test } from "@playwright/test";

import { hueOf, initialsOf } from "../../web/src/call/hue.js";

test("initials are the first letters of the first and the last name", () => {
  expect(initialsOf("ann")).toBe("A");
  expect(initialsOf("Ann Berg")).toBe("AB");
  expect(initialsOf("Ann Maria van den Berg")).toBe("AB");
  expect(initialsOf("小林")).toBe("林");
  expect(initialsOf("😀 Bo")).toBe("😀B");
});

test("a name has the same colour everywhere, and eight colours are shared out fairly", () => {
  expect(hueOf("Ann")).toBe(hueOf("ann"));
  const counts = new Array<number>(8).fill(0);
  for (let i = 0; i < 8000; ++i) counts[hueOf(`person ${i}`)]! += 1;
  for (const count of counts) expect(count).toBeGreaterThan(800);
});
