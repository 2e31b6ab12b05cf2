import { writeFileSync } from "node:fs";

/** One figure, with what it must not exceed. */
export interface Case {
  readonly name: string;
  readonly unit: string;
  readonly greenroom: number;
  readonly target?: number;
  /** The least that the machine or the browser can do, measured in the same run. */
  readonly floor?: number;
  /** What others need for the same, measured in the same run. */
  readonly peers?: Readonly<Record<string, number>>;
  /** What stands behind the figure: the number of runs, the extremes. */
  readonly detail?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function spread(values: readonly number[], digits = 0): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${values.length} runs, ${low.toFixed(digits)} to ${high.toFixed(digits)}`;
}

/** Prints the figures, writes them where `--json FILE` says, and fails the run where one misses its target. */
export function report(cases: readonly Case[]): void {
  for (const { name, unit, greenroom, target, floor, peers, detail } of cases) {
    const notes = [
      target === undefined ? "" : `at most ${format(target)}: ${greenroom <= target ? "reached" : "MISSED"}`,
      floor === undefined ? "" : `floor ${format(floor)}`,
      ...Object.entries(peers ?? {}).map(([peer, value]) => `${peer} ${format(value)}`),
      detail ?? "",
    ].filter((note) => note !== "");
    console.log(`${name}: ${format(greenroom)} ${unit} (${notes.join("; ")})`);
  }
  const at = process.argv.indexOf("--json");
  const file = at < 0 ? undefined : process.argv[at + 1];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(cases, null, 2)}\n`);
  if (cases.some(({ greenroom, target }) => target !== undefined && !(greenroom <= target))) {
    process.exitCode = 1;
  }
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
