// Ownership in C++, and colours in one place.

import { bareCpp } from "./cpp.js";
import { forbid } from "./rule.js";
import type { Rule } from "./rule.js";

const inPage = (path: string) => path.startsWith("web/src/") && path !== "web/src/tokens.css";
const why = "colours are named in web/src/tokens.css only";

export const style: Rule[] = [
  forbid(
    "no-raw-ownership",
    (path) => /\.(cpp|hpp)$/.test(path),
    // "= delete" is another thing.
    /\bnew\b(?=\s*[\w:(])|(?<!=\s*)\bdelete\b(?=\s*(?:\[\s*\]\s*)?[\w:(*])/,
    "no raw new or delete; use a value, std::make_unique or a container",
    bareCpp,
  ),
  forbid(
    "colours-are-tokens",
    (path) => inPage(path) && /\.(css|ts)$/.test(path),
    /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i,
    why,
  ),
  forbid(
    "colours-are-tokens",
    (path) => inPage(path) && path.endsWith(".css"),
    /(?<=[:,(\s])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=[\s;,)!]|$)/i,
    why,
  ),
  forbid(
    "colours-are-tokens",
    (path) => inPage(path) && path.endsWith(".ts"),
    // In quotes or after a colon; this.#add and the like are private fields.
    /(?:["'`]|:\s*)#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=["'`;\s])/i,
    why,
  ),
];
