// Usage: tsx run-with-turn.ts SERVER-OPTION...
// Runs a coturn and build/greenroom-server, whose pages use it; the two end together.

import { spawn } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Coturn } from "./coturn.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const state = join(root, ".state");
const log = join(root, "build", "coturn.log");

/** The server's own, where mkcert made it at an earlier start: for a relay, browsers make no exceptions. */
function certificate(): { chain: string; key: string } | undefined {
  const files = { chain: join(state, "certificate.pem"), key: join(state, "key.pem") };
  if (!existsSync(files.chain) || !existsSync(files.key)) return undefined;
  const made = new X509Certificate(readFileSync(files.chain));
  return made.issuer === made.subject ? undefined : files;
}

function started(): Promise<Coturn> {
  const tls = certificate();
  return Coturn.start({ folder: join(state, "turn"), log, ...(tls ? { certificate: tls } : {}) });
}

const coturn = await started().catch((error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`A relay (coturn) runs on 127.0.0.1:${coturn.port}; its log is build/coturn.log`);

// In a group of its own: Ctrl-C would reach it twice, from the terminal and from here, and a second
// signal ends it without a word to anybody.
const server = spawn(join(root, "build", "greenroom-server"), [...coturn.serverOptions, ...process.argv.slice(2)], {
  stdio: "inherit",
  detached: true,
});
const serverEnded = once(server, "exit");

let ending = false;
function end(): void {
  if (!ending) server.kill("SIGTERM");
  ending = true;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
void coturn.ended.then((code) => {
  if (ending) return;
  console.error(`The relay ended by itself (${code}), and the server with it: see build/coturn.log`);
  process.exitCode = 1;
  end();
});

const [code] = (await serverEnded) as [number | null];
ending = true;
await coturn.stop();
process.exitCode ??= code ?? 1;
