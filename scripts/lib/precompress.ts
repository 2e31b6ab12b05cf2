// Usage: tsx precompress.ts FOLDER
// Puts a .br and a .gz beside every file of a built site that becomes smaller by it.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const compressible = new Set([
  ".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest",
]);

const folder = process.argv[2];
if (folder === undefined) throw new Error("Which folder?");

for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!compressible.has(extname(entry))) continue;
  const path = join(folder, entry);
  const plain = readFileSync(path);
  const packed = {
    br: brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
    gz: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [suffix, bytes] of Object.entries(packed)) {
    if (bytes.length < plain.length) writeFileSync(`${path}.${suffix}`, bytes);
  }
}
