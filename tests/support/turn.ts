import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Coturn, type CoturnOptions } from "../../scripts/lib/coturn.js";

/** A coturn of the test's own on 127.0.0.1, as a process that answers by now. */
export async function startTurn(options: Pick<CoturnOptions, "transports" | "certificate"> = {}): Promise<Coturn> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-turn-"));
  const coturn = await Coturn.start({ folder, log: join(folder, "coturn.log"), ...options });
  void coturn.ended.then(() => rmSync(folder, { recursive: true, force: true }));
  return coturn;
}

/** As our server makes them, good until `expiry`. */
export function turnCredentials(secret: string, expiry: Date): { username: string; credential: string } {
  const username = `${Math.floor(expiry.getTime() / 1000)}:greenroom`;
  return { username, credential: createHmac("sha1", secret).update(username).digest("base64") };
}
