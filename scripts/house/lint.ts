// Usage: tsx lint.ts [FOLDER]

import { projectFiles } from "./files.js";
import { rules } from "./rules.js";

const files = projectFiles(process.argv[2] ?? ".");
let count = 0;
for (const rule of rules) {
  for (const { path, line, what } of rule.check(files)) {
    count += 1;
    console.log(`${path}${line > 0 ? `:${line}` : ""}: ${what} [${rule.name}]`);
  }
}
if (count > 0) {
  console.log(`The rules of the house are broken in ${count} places.`);
  process.exitCode = 1;
}
