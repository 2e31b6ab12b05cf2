import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { fetchFrom, RawSocket } from "./support/http.js";
import { expect, test } from "./support/server.js";
import { home, large, script, scriptPath } from "./support/site.js";

for (const transport of ["http", "https"] as const) {
  test.describe(transport, () => {
    test("serves the page with what keeps it safe", async ({ serve, serveTls }) => {
      const { url } = await (transport === "https" ? serveTls() : serve());
      const { status, headers, body } = await fetchFrom(url, "/?room=quiet-fern");
      expect(status).toBe(200);
      expect(body.toString()).toBe(home);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["cache-control"]).toBe("no-cache");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
      expect(headers["permissions-policy"]).toContain("camera=(self)");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["strict-transport-security"]).toBeUndefined();
    });

    test("sends a large file whole", async ({ serve, serveTls }) => {
      const { url } = await (transport === "https" ? serveTls() : serve());
      const { body } = await fetchFrom(url, "/large.bin");
      expect(body.equals(large)).toBe(true);
    });
  });
}

test("WebAssembly has its type", async ({ serve }) => {
  const { url } = await serve();
  expect((await fetchFrom(url, "/app.wasm")).headers["content-type"]).toBe("application/wasm");
});

test("sends the compressed form a client asks for", async ({ serve }) => {
  const { url } = await serve();
  const brotli = await fetchFrom(url, scriptPath, { headers: { "accept-encoding": "gzip, deflate, br" } });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotli.headers.vary).toBe("Accept-Encoding");
  expect(brotli.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  const gzip = await fetchFrom(url, scriptPath, { headers: { "accept-encoding": "gzip" } });
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  const plain = await fetchFrom(url, scriptPath);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
});

test("a client that has the file is told so", async ({ serve }) => {
  const { url } = await serve();
  const { headers } = await fetchFrom(url, "/");
  const etag = headers.etag ?? "none";
  const again = await fetchFrom(url, "/", { headers: { "if-none-match": `"other", W/${etag}` } });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
  expect(again.headers.etag).toBe(etag);
});

test("sends ranges", async ({ serve }) => {
  const { url } = await serve();
  const part = await fetchFrom(url, "/large.bin", { headers: { range: "bytes=1000000-1999999" } });
  expect(part.status).toBe(206);
  expect(part.headers["content-range"]).toBe("bytes 1000000-1999999/3000000");
  expect(part.body.equals(large.subarray(1_000_000, 2_000_000))).toBe(true);
  const beyond = await fetchFrom(url, "/large.bin", { headers: { range: "bytes=3000000-" } });
  expect(beyond.status).toBe(416);
  expect(beyond.headers["content-range"]).toBe("bytes */3000000");
});

test("HEAD says what GET would send", async ({ serve }) => {
  const { url } = await serve();
  const head = await fetchFrom(url, "/large.bin", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers["content-length"]).toBe("3000000");
  expect(head.body).toHaveLength(0);
});

test("paths out of the site lead nowhere", async ({ serve }) => {
  const { url } = await serve();
  const paths = ["/../state/key.pem", "/%2e%2e/state/key.pem", "/%252e%252e/x", "/..%5cx", "/%00", "//etc/passwd"];
  for (const path of paths) {
    expect((await fetchFrom(url, path)).status, path).toBe(400);
  }
  expect((await fetchFrom(url, "/nothing")).status).toBe(404);
});

test("other methods are refused", async ({ serve }) => {
  const { url } = await serve();
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const { status, headers } = await fetchFrom(url, "/", { method, headers: { "content-length": "0" } });
    expect(status, method).toBe(405);
    expect(headers.allow, method).toBe("GET, HEAD");
  }
});

test("says that it is well, and how it is set up", async ({ serve }) => {
  const { url } = await serve("--room-capacity", "9", "--allow-origin", "https://pages.example");
  expect((await fetchFrom(url, "/healthz")).body.toString()).toBe("ok");
  const headers = { origin: "https://pages.example" };
  const config = await fetchFrom(url, "/api/config", { headers });
  expect(JSON.parse(config.body.toString())).toMatchObject({
    name: "Greenroom",
    signaling: "/ws",
    roomCapacity: 9,
    iceServers: [],
  });
  expect(config.headers["access-control-allow-origin"]).toBe("https://pages.example");
  expect(config.headers["cache-control"]).toBe("no-store");
  const other = await fetchFrom(url, "/api/config", { headers: { origin: "https://evil.example" } });
  expect(other.headers["access-control-allow-origin"]).toBeUndefined();
});

test("one connection carries many requests, also when they come at once", async ({ serve }) => {
  const server = await serve();
  const socket = await RawSocket.open(server.port);
  const request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
  socket.write(request.repeat(5));
  await socket.until(/(HTTP\/1\.1 200 OK[^]*?\r\n\r\nok){5}/);
  socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  await socket.closed;
  expect(socket.received.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(6);
});

test("plain http at the TLS port is sent to https", async ({ serveTls }) => {
  const server = await serveTls();
  const { status, headers } = await fetchFrom(`http://127.0.0.1:${server.port}`, "/?room=quiet-fern");
  expect(status).toBe(308);
  expect(headers.location).toBe(`https://127.0.0.1:${server.port}/?room=quiet-fern`);
});
