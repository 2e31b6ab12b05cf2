// Calls: joining, ringing, a path that breaks, a server that restarts, four voices, the
// largest file, and disorder of every kind.
import { cut } from "./call/cut.js";
import { joining } from "./call/joining.js";
import { largeFile } from "./call/large-file.js";
import { restarting } from "./call/restarting.js";
import { ringing } from "./call/ringing.js";
import { schedules } from "./call/schedules.js";
import { voices } from "./call/voices.js";
import { type Case, report } from "./support/report.js";

/** `--only PART` runs one of them, `--schedules N` so many instead of 200. */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const parts = {
  joining,
  ringing,
  cut,
  restarting,
  voices,
  "large-file": largeFile,
  schedules: () => schedules(Number(option("--schedules") ?? 200)),
};

const only = option("--only");
const cases: Case[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (only === undefined || only === name) cases.push(...(await run()));
}
if (cases.length === 0) throw new Error(`the parts are ${Object.keys(parts).join(", ")}`);
report(cases);
