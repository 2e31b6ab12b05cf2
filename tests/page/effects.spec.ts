import { expect, test } from "@playwright/test";

import { amounts, filterKinds, reaching, shownAmount } from "../../web/src/effects/amounts.js";
import { marked } from "../../web/src/effects/marked.js";

test("amounts are shown with the unit of their filter", () => {
  expect(shownAmount(5, amounts.blur)).toBe("5 px");
  expect(shownAmount(2.25, amounts.blur)).toBe("2.3 px");
  expect(shownAmount(90, amounts["hue-rotate"])).toBe("90°");
  expect(shownAmount(1.2, amounts.contrast)).toBe("120%");
  expect(shownAmount(-4, { unit: "pixels" })).toBe("-4 px");
});

test("every slider reaches what can be typed, and keeps its own ends otherwise", () => {
  for (const kind of filterKinds) {
    const { min, max } = amounts[kind];
    expect(reaching((min + max) / 2, amounts[kind])).toEqual(amounts[kind]);
    expect(reaching(max + 100, amounts[kind]).max).toBe(max + 100);
    expect(reaching(min - 100, amounts[kind]).min).toBe(min - 100);
  }
});

test("what is wrong in a text is marked where it stands", () => {
  const text = "blur(2px) conrast(2)";
  expect(marked(text, 10, 7)).toEqual({ before: "blur(2px) ", wrong: "conrast", after: "(2)" });
  expect(marked(text, 20, 0)).toEqual({ before: text, wrong: "", after: "" });
});

test("places are counted in bytes, as the app does", () => {
  expect(marked("模糊 blur", 7, 4)).toEqual({ before: "模糊 ", wrong: "blur", after: "" });
  expect(marked("é(1)", 2, 3)).toEqual({ before: "é", wrong: "(1)", after: "" });
});
