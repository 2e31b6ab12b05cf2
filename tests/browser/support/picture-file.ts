import type { Page } from "@playwright/test";

import type { Rgb } from "./pixels.js";

/** A PNG of one colour, drawn by the browser. */
export async function picture(page: Page, [red, green, blue]: Rgb, width = 320, height = 180): Promise<Buffer> {
  const base64 = await page.evaluate(
    ({ colour, width, height }) => {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no 2d context");
      context.fillStyle = colour;
      context.fillRect(0, 0, width, height);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    { colour: `rgb(${red} ${green} ${blue})`, width, height },
  );
  return Buffer.from(base64, "base64");
}
