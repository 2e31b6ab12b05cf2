import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { SourceFile } from "./rule.js";

/** What git holds or would take in. */
function gitPaths(root: string): string[] {
  const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const list = execFileSync("git", options, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return list.split("\0").filter((path) => path !== "");
}

/** Everything but what the build makes, where there is no git to ask. */
function allPaths(root: string): string[] {
  const made = new Set(["build", "node_modules", ".toolchain", ".state", ".git"]);
  return readdirSync(root)
    .filter((name) => !made.has(name))
    .flatMap((name) =>
      statSync(join(root, name)).isDirectory()
        ? readdirSync(join(root, name), { recursive: true, encoding: "utf8" }).map((path) => `${name}/${path}`)
        : [name],
    );
}

export function projectFiles(root: string): SourceFile[] {
  let paths: string[];
  try {
    paths = gitPaths(root);
  } catch {
    paths = allPaths(root);
  }
  return [...new Set(paths)]
    .filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
