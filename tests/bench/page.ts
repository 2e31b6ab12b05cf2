// What the first visit transfers, and how small the server is.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Person } from "../browser/support/person.js";
import { Server } from "../support/server.js";
import { report } from "./support/report.js";

const kilobyte = 1000;
const binary = fileURLToPath(new URL("../../build/greenroom-server", import.meta.url));

/** Resident memory of a process in bytes, from the kernel. */
function residentBytes(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(match?.[1]) * 1024;
}

const server = await Server.start();
const idle = residentBytes(server.pid);

const visitor = await Person.arrive("Ann", 1);
const session = await visitor.context.newCDPSession(visitor.page);
await session.send("Network.enable");
const addresses = new Map<string, string>();
const transferred = new Map<string, number>();
session.on("Network.responseReceived", ({ requestId, response }) => {
  addresses.set(requestId, response.url);
});
session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
  const address = addresses.get(requestId);
  if (address?.startsWith("http") === true) transferred.set(address, encodedDataLength);
});
await visitor.open(server.url);
await visitor.page.waitForLoadState("networkidle");
await visitor.close();
await server.stop();

const sizes = [...transferred].map(([address, size]) => ({ address, size }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
const wasm = sizes.find(({ address }) => address.endsWith(".wasm"))?.size ?? Number.NaN;
for (const { address, size } of sizes) {
  console.log(`  ${new URL(address).pathname.padEnd(44)} ${(size / kilobyte).toFixed(1)} kB`);
}
report([
  { name: "first visit, as transferred", unit: "kB", greenroom: total / kilobyte, target: 300 },
  { name: "the app's wasm, as transferred", unit: "kB", greenroom: wasm / kilobyte, target: 150 },
  { name: "server, idle, resident", unit: "MB", greenroom: idle / 1e6, target: 15 },
  {
    name: "server, release binary",
    unit: "MB",
    greenroom: statSync(binary).size / 1e6,
    target: 5,
  },
]);
