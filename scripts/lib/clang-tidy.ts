// Usage: tsx clang-tidy.ts native|wasm [SYSROOT]
// Runs clang-tidy over our sources as build/asan or build/wasm compiles them, two at a time, and
// remembers in build/tidy/ what was found clean: a file is looked at again when it, a header of ours
// that it includes, or the configuration changed.

import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";

interface Unit {
  directory: string;
  file: string;
  command: string;
}

const [flavour, sysroot = ""] = process.argv.slice(2);
if (flavour !== "native" && flavour !== "wasm") throw new Error("native or wasm?");
const root = process.cwd();
const build = flavour === "native" ? "build/asan" : "build/wasm";
// shared/ is looked at once, natively.
const ours = flavour === "native" ? /^(shared|server)\// : /^wasm\//;
const cache = join("build/tidy", flavour);
mkdirSync(cache, { recursive: true });

const units = (JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8")) as Unit[])
  .filter((unit) => ours.test(relative(root, unit.file)))
  .map((unit) => ({ ...unit, command: forClang(unit.command) }));
writeFileSync(join(cache, "compile_commands.json"), JSON.stringify(units));

/** em++ is a Clang with some flags, which it adds out of sight. */
function forClang(command: string): string {
  if (flavour === "native") return command;
  return command.replace(
    /^\S+/,
    `clang++ --target=wasm32-unknown-emscripten --sysroot=${sysroot} -iwithsysroot/include/compat`,
  );
}

/** The file and every header of ours that it includes, directly or not. */
function sources(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, header] of readFileSync(file, "utf8").matchAll(/^#include "(.*)"/gm)) {
    if (header !== undefined) sources(join(root, header), seen);
  }
  return seen;
}

/** What is looked for, of all the .clang-tidy files that count for these sources. */
const configuration = execFileSync("clang-tidy-19", ["--dump-config", units[0]?.file ?? ""]);

function fingerprint(unit: Unit): string {
  const hash = createHash("sha256").update(configuration).update(unit.command);
  for (const file of sources(unit.file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** True when the file is clean. */
async function inspect(unit: Unit): Promise<boolean> {
  const stamp = join(cache, createHash("sha256").update(unit.file).digest("hex"));
  const state = fingerprint(unit);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return true;
  try {
    await promisify(execFile)("clang-tidy-19", ["--quiet", "-p", cache, unit.file], {
      maxBuffer: 64 << 20,
    });
    writeFileSync(stamp, state);
    return true;
  } catch (failure) {
    console.log((failure as { stdout: string; stderr: string }).stdout);
    return false;
  }
}

const queue = [...units];
let dirty = 0;
async function worker(): Promise<void> {
  for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
    if (!(await inspect(unit))) dirty += 1;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, worker));
if (dirty > 0) {
  console.log(`clang-tidy has something to say about ${dirty} of ${units.length} files.`);
  process.exitCode = 1;
}
