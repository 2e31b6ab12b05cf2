// Recordings: what a killed tab loses, where seeks land, what finishing 2 GB, an hour and composing cost.
import { composing } from "./recording/composing.js";
import { finishing } from "./recording/finishing.js";
import { hour } from "./recording/hour.js";
import { killed } from "./recording/killed.js";
import { stopped } from "./recording/stopped.js";
import { together } from "./recording/together.js";
import { type Case, report } from "./support/report.js";

/** `--only PART` runs one of them, `--kills N` kills so many instead of 50. */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const parts = {
  killed: () => killed(Number(option("--kills") ?? 50)),
  stopped,
  together,
  finishing,
  hour,
  composing,
};

const only = option("--only");
const cases: Case[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (only === undefined || only === name) cases.push(...(await run()));
}
if (cases.length === 0) throw new Error(`the parts are ${Object.keys(parts).join(", ")}`);
report(cases);
