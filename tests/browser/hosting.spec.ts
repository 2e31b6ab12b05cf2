import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { Server, site } from "../support/server.js";
import { allSeeAll, expect, test } from "./support/test.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Some web server that knows nothing of Greenroom. */
async function staticHost(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("the page on another web server meets in the server that its config.json names", async ({
  arrive,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-site-"));
  cpSync(site, folder, { recursive: true });
  const host = await staticHost(folder);
  const server = await Server.start("--http", "--allow-origin", host.origin);
  writeFileSync(join(folder, "config.json"), JSON.stringify({ server: server.url }));
  try {
    const ann = await arrive("Ann");
    const bo = await arrive("Bo");
    await ann.enter(host.origin, "amber-otter-42");
    await bo.enter(host.origin, "amber-otter-42");
    await allSeeAll([ann, bo]);
  } finally {
    host.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test("a page whose origin is not allowed cannot reach the server and says so", async ({ arrive }) => {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-site-"));
  cpSync(site, folder, { recursive: true });
  const host = await staticHost(folder);
  const server = await Server.start("--http");
  writeFileSync(join(folder, "config.json"), JSON.stringify({ server: server.url }));
  try {
    const ann = await arrive("Ann");
    await ann.open(host.origin);
    await expect(ann.page.getByText("The server cannot be reached.")).toBeVisible();
  } finally {
    host.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
