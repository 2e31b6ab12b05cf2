import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "./support/server.js";

const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");

/** The row of the README's table about this option, as cells. */
function rowOf(option: string): string[] {
  const row = readme.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${option}\``));
  return (row ?? "").split("|").map((cell) => cell.trim());
}

test("the README lists what --help does, with the same bounds and defaults", async ({ run }) => {
  const { stdout } = await run("--help").ended;
  // "  --port NUMBER:0 to 65535=8443", each part but the name may be missing.
  const lines = [...stdout.matchAll(/^ {2}(--[a-z-]+)(?: [A-Z]+(?::([^=\n]+))?(?:=(\S+))?)?/gm)];
  const options = lines.map(([, option]) => option).filter((option) => option !== "--version");
  expect(options).toHaveLength(17);
  for (const [, option = "", bounds, preset] of lines) {
    if (option === "--version") continue;
    const [, , values, byDefault] = rowOf(option);
    expect(values, option).toBeDefined();
    for (const word of (bounds ?? "").split("|")) expect(values, option).toContain(word.trim());
    if (preset !== undefined && option !== "--state") expect(byDefault?.replaceAll("`", ""), option).toBe(preset);
  }
});
