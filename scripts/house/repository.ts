// What never gets into the repository.

import { forbid } from "./rule.js";
import type { Rule } from "./rule.js";

const everyFile = () => true;

export const repository: Rule[] = [
  forbid(
    "no-keys",
    everyFile,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    "a private key does not belong in the repository",
  ),
  {
    name: "no-keys",
    check: (files) =>
      files
        .filter((file) => /\.(pem|key|crt|p12|pfx)$/.test(file.path))
        .map(({ path }) => ({ path, line: 0, what: "keys and certificates are made, not kept" })),
  },
  {
    name: "no-binaries",
    check: (files) =>
      files
        .filter((file) => file.text.includes("\0") && !/\.(png|jpg|webp|ico|woff2)$/.test(file.path))
        .map(({ path }) => ({ path, line: 0, what: "binaries are built, not kept" })),
  },
  forbid(
    "lock-names-no-registry",
    (path) => path === "package-lock.json",
    /"resolved":|"version": "(?:https?|git)\b/,
    "the lock file holds versions and hashes, no addresses",
  ),
];
