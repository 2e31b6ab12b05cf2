import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { fetchFrom } from "./support/http.js";
import { expect, test } from "./support/server.js";

test("the configuration names the ice servers, with credentials of its own", async ({ serve, folder }) => {
  const secret = join(folder, "turn.secret");
  writeFileSync(secret, "north wind\n");
  const turn = ["--turn", "turn:turn.example:3478?transport=udp", "--turn", "turns:turn.example:5349"];
  const server = await serve("--stun", "stun:stun.example", ...turn, "--turn-secret-file", secret);
  const config = JSON.parse((await fetchFrom(server.url, "/api/config")).body.toString()) as {
    iceServers: { urls: string[]; username?: string; credential?: string }[];
    iceLifetime: number;
  };
  expect(config.iceLifetime).toBe(7200);
  const [stun, relay] = config.iceServers;
  expect(stun).toEqual({ urls: ["stun:stun.example"] });
  expect(relay?.urls).toEqual(["turn:turn.example:3478?transport=udp", "turns:turn.example:5349"]);
  expect(relay?.username).toMatch(/^\d+:greenroom$/);
  const expected = createHmac("sha1", "north wind").update(relay?.username ?? "").digest("base64");
  expect(relay?.credential).toBe(expected);
  const { stdout, stderr } = await server.stop();
  expect(stdout + stderr).not.toContain("north wind");
});

test("the environment names them where the command line does not", async ({ serve, folder }) => {
  const secret = join(folder, "turn.secret");
  writeFileSync(secret, "north wind\n");
  const variables = {
    GREENROOM_STUN: "stun:one.example  stun:two.example",
    GREENROOM_TURN: "turn:turn.example",
    GREENROOM_TURN_SECRET_FILE: secret,
    GREENROOM_TURN_LIFETIME: "600",
  };
  Object.assign(process.env, variables);
  try {
    const server = await serve("--turn-lifetime", "900");
    expect(JSON.parse((await fetchFrom(server.url, "/api/config")).body.toString())).toMatchObject({
      iceServers: [{ urls: ["stun:one.example", "stun:two.example"] }, { urls: ["turn:turn.example"] }],
      iceLifetime: 900,
    });
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
});

test("a TURN server without its secret is told at the start", async ({ run, folder }) => {
  const empty = join(folder, "empty.secret");
  writeFileSync(empty, "");
  const turn = ["--http", "--port", "0", "--turn", "turn:turn.example"];
  for (const [args, code, words] of [
    [turn, 2, "--turn needs --turn-secret-file"],
    [[...turn, "--turn-secret-file", join(folder, "none")], 1, "cannot be read"],
    [[...turn, "--turn-secret-file", empty], 1, "is empty"],
    [["--http", "--stun", "stun.example"], 2, "is not the URL of a STUN server"],
  ] as const) {
    const ended = await run(...args).ended;
    expect(ended.code, args.join(" ")).toBe(code);
    expect(ended.stderr, args.join(" ")).toContain(words);
    expect(ended.stdout, args.join(" ")).toBe("");
  }
});
