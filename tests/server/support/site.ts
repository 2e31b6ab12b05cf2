import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const home = "<!doctype html><title>Greenroom</title>\n";
export const script = `export const numbers = "${"0123456789".repeat(500)}";\n`;
export const scriptPath = "/assets/app-B7x_k2Qz.js";
/** Larger than any buffer on the way, so that it is sent in many pieces. */
export const large = Buffer.alloc(3_000_000, "Greenroom ");

/** A page as the build leaves it, inside `folder`; returns its path. */
export function writeSite(folder: string): string {
  const site = join(folder, "site");
  mkdirSync(join(site, "assets"), { recursive: true });
  writeFileSync(join(site, "index.html"), home);
  writeFileSync(join(site, scriptPath), script);
  writeFileSync(join(site, `${scriptPath}.br`), brotliCompressSync(script));
  writeFileSync(join(site, `${scriptPath}.gz`), gzipSync(script));
  writeFileSync(join(site, "app.wasm"), Buffer.from("0061736d01000000", "hex"));
  writeFileSync(join(site, "large.bin"), large);
  return site;
}
