// Usage: tsx open-page.ts ORIGIN
// Opens the page in the desktop's browser as soon as the server is there.

import { spawn } from "node:child_process";
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";

const origin = process.argv[2];
if (origin === undefined) throw new Error("Which origin?");
const patience = Date.now() + 10_000;

function answers(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const request =
      url.protocol === "https:"
        ? // Our own server on this machine, whose certificate nobody signed.
          getHttps(url, { rejectUnauthorized: false })
        : getHttp(url);
    request.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });
}

while (!(await answers(new URL("/healthz", origin)))) {
  if (Date.now() > patience) process.exit();
  await sleep(100);
}
spawn("xdg-open", [origin], { stdio: "ignore", detached: true }).unref();
