import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Client, type Message, pairIn } from "./support/client.js";
import { RawSocket } from "./support/http.js";
import { expect, test } from "./support/server.js";
import { writeSite } from "./support/site.js";

test.describe("starting", () => {
  test("says in one line where it is ready", async ({ serve, serveTls }) => {
    expect(await (await serve()).ready()).toMatch(/^Greenroom is ready: http:\/\/localhost:\d+\n$/);
    expect(await (await serveTls()).ready()).toMatch(/^Greenroom is ready: https:\/\/localhost:\d+\n$/);
  });

  test("keeps a certificate it made, for its owner alone", async ({ serveTls, folder }) => {
    const first = await serveTls();
    await first.stop();
    const key = join(folder, "state/key.pem");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(key);
    await serveTls();
    expect(statSync(key).mtimeMs).toBe(mtimeMs);
  });

  test("says what to do when it cannot", async ({ run, serve, folder }) => {
    const { port } = await serve();
    const empty = join(folder, "empty");
    mkdirSync(empty);
    writeFileSync(join(folder, "bad.pem"), "nonsense");
    const bad = join(folder, "bad.pem");
    const site = writeSite(folder);
    for (const [args, code, words] of [
      [["--http", "--site", site, "--port", `${port}`], 1, "already in use"],
      [["--http", "--site", join(folder, "none")], 1, "cannot be read"],
      [["--http", "--site", empty], 1, "index.html"],
      [["--site", site, "--cert", bad, "--key", bad], 1, "PEM"],
      [["--http", "--address", "192.0.2.77", "--port", "0"], 1, "--address"],
      [["--port", "http"], 2, "whole number"],
      [["--room-capacity", "1"], 2, "2 to 100"],
    ] as const) {
      const ended = await run(...args).ended;
      expect(ended.code, args.join(" ")).toBe(code);
      expect(ended.stderr, args.join(" ")).toContain(words);
      expect(ended.stdout, args.join(" ")).toBe("");
    }
  });

  test("--help explains and ends well", async ({ run }) => {
    const ended = await run("--help").ended;
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("--max-connections");
    expect(ended.stderr).toBe("");
  });
});

test.describe("stopping", () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    test(`${signal} tells everyone and ends well`, async ({ serveTls }) => {
      const server = await serveTls();
      const { first, second } = await pairIn(server.signaling, "quiet-fern");
      server.signal(signal);
      for (const client of [first, second]) {
        await client.next("closing");
        expect(await client.closed).toEqual({ code: 1001 });
        expect(client.rest).toHaveLength(0);
      }
      expect((await server.ended).code).toBe(0);
    });
  }

  test("ends in time although clients do not answer", async ({ serveTls }) => {
    const server = await serveTls();
    const { first, second } = await pairIn(server.signaling, "quiet-fern");
    second.socket.pause();
    const halfOpen = await RawSocket.open(server.port);
    halfOpen.write("GET / HT");
    const handshake = await RawSocket.open(server.port);
    handshake.write(Buffer.from("1603010200010001fc0303", "hex"));
    const before = Date.now();
    server.signal("SIGTERM");
    expect(await first.closed).toEqual({ code: 1001 });
    expect((await server.ended).code).toBe(0);
    expect(Date.now() - before).toBeLessThan(5_000 + 3_000); // what it promises, and as much again for a busy machine
    second.close();
  });
});

test("the log holds nobody's words, names or addresses", async ({ serveTls }) => {
  const server = await serveTls("--log-level", "debug");
  const ann = await Client.join(server.signaling, "Annamaria", "secret-garden");
  const { token, you } = await ann.joined();
  const ben = await Client.join(server.signaling, "Benedikt", "secret-garden");
  await ben.joined();
  ben.send({ type: "offer", to: you, payload: { sdp: "v=0 o=- 46117317 2 IN IP4 127.0.0.1" } });
  await ann.next("offer");
  ben.sendRaw('{"type":"evil\\r\\nfake event=1"}');
  ben.sendRaw("\r\nfaked line");
  await ben.next("refused");
  const cem = await Client.appear(server.signaling, "Cemalettin");
  const entry = await cem.next<Message & { you: string; token: string }>("appeared");
  const dee = await Client.appear(server.signaling, "Deborah");
  await dee.next("appeared");
  dee.send({ type: "find", text: "malet" });
  await dee.next("found");
  dee.send({ type: "ring", to: entry.you, video: false });
  const { call } = await cem.next<Message & { call: string }>("rung");
  cem.send({ type: "decline", call, text: "In ten minutes" });
  await dee.next("ended");
  const { origin } = new URL(server.url);
  const turnedAway = await Client.open(server.signaling, { origin: "https://evil.example" });
  await turnedAway.closed;
  const { stderr, stdout } = await server.stop();

  expect(stderr).toContain("ws_opened session=");
  const words = ["Annamaria", "Benedikt", "secret-garden", "sdp", "v=0", "127.0.0.1", "::1", "evil", "faked", origin, token];
  const ofCalls = ["Cemalettin", "Deborah", "malet", "ten minutes", call, entry.you, entry.token];
  for (const word of [...words, ...ofCalls]) expect(stderr).not.toContain(word);
  for (const line of stderr.trimEnd().split("\n")) {
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (debug|info|warning|error) [a-z_]+( [a-z_]+=("[^"]*"|\S+))*$/);
  }
  expect(stdout.split("\n")).toHaveLength(2);
});
