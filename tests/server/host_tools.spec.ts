import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { Client } from "./support/client.js";
import { expect, test } from "./support/server.js";

/** A room whose host has set it like this. */
async function hostOf(signaling: string, settings: object): Promise<Client> {
  const host = await Client.join(signaling, "Ann");
  await host.joined();
  host.send({ type: "set-room", ...settings });
  await host.next("room");
  return host;
}

/** What stands in all files of a folder. */
function allTextIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}

test("a passcode opens the room to those who know it, and stays a secret", async ({ serveTls, folder }) => {
  const server = await serveTls("--log-level", "debug");
  const ann = await hostOf(server.signaling, { passcode: "open-sesame-17" });
  const ben = await Client.join(server.signaling, "Ben");
  expect(await ben.next("refused")).toMatchObject({ code: "passcode-needed", about: "join" });
  ben.join("Ben", { passcode: "abracadabra-18" });
  expect(await ben.next("refused")).toMatchObject({ code: "passcode-wrong", about: "join" });
  ben.join("Ben", { passcode: "open-sesame-17" });
  expect(await ben.joined()).toMatchObject({ settings: { passcode: true } });
  await ann.next("arrived");

  const stranger = await Client.open(server.signaling);
  stranger.send({ type: "who", room: "quiet-fern" });
  expect(await stranger.next("here")).toMatchObject({ names: [], settings: { passcode: true } });

  // In frames that come to nothing as well: of somebody who may not, of the wrong type, too long, twice, cut off.
  ben.send({ type: "set-room", passcode: "hocus-pocus-19" });
  expect(await ben.next("refused")).toMatchObject({ code: "not-host" });
  ben.send({ type: "set-room", passcode: ["hocus-pocus-20"] });
  ben.send({ type: "set-room", passcode: "hocus-pocus-21".repeat(10) });
  ben.sendRaw('{"type":"set-room","passcode":"hocus-pocus-22","passcode":"hocus-pocus-23"}');
  ben.sendRaw('{"type":"set-room","passcode":"hocus-pocus-24');
  for (let i = 0; i < 4; ++i) expect(await ben.next("refused")).toMatchObject({ code: "malformed" });
  const written = allTextIn(folder);
  expect(written).toContain("PRIVATE KEY");
  const { stdout, stderr } = await server.stop();
  expect(stderr).toContain("ws_opened");
  const said = [ann, ben, stranger].map(({ rest }) => JSON.stringify(rest)).join("\n");
  for (const secret of ["open-sesame", "abracadabra", "hocus-pocus"]) {
    expect(written + stdout + stderr + said).not.toContain(secret);
  }
});

test("who guesses a passcode is soon told to slow down", async ({ serve }) => {
  const { signaling } = await serve();
  await hostOf(signaling, { passcode: "open sesame" });
  const ben = await Client.open(signaling);
  for (let i = 0; i < 5; ++i) {
    ben.join("Ben", { passcode: `guess ${i}` });
    expect(await ben.next("refused")).toMatchObject({ code: "passcode-wrong" });
  }
  ben.join("Ben", { passcode: "open sesame" });
  expect(await ben.next("refused")).toMatchObject({ code: "too-fast", about: "join" });
  const cem = await Client.open(signaling);
  cem.join("Cem", { passcode: "open sesame" });
  await cem.joined();
});

test("who comes waits until the host admits them or turns them away", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await hostOf(signaling, { waiting: true });
  const ben = await Client.join(signaling, "Ben");
  expect(await ben.next("waiting")).toMatchObject({ room: "quiet-fern" });
  const cem = await Client.join(signaling, "Cem");
  await cem.next("waiting");
  const knocks = [await ann.next("knock"), await ann.next("knock")];
  expect(knocks.map((knock) => knock["name"])).toEqual(["Ben", "Cem"]);

  ann.send({ type: "admit", id: knocks[0]?.["id"] });
  expect((await ben.joined()).people.map(({ name }) => name)).toEqual(["Ann"]);
  ann.send({ type: "turn-away", id: knocks[1]?.["id"] });
  expect(await cem.next("refused")).toMatchObject({ code: "not-admitted", about: "join" });
  const dee = await Client.join(signaling, "Dee");
  await dee.next("waiting");
  const { id } = await ann.next("knock");
  dee.close();
  for (const gone of [knocks[0]?.["id"], knocks[1]?.["id"], id]) {
    expect(await ann.next("knock-gone")).toMatchObject({ id: gone });
  }
});

test("who is removed is out, and does not come back", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await hostOf(signaling, {});
  const ben = await Client.join(signaling, "Ben");
  const { you, token } = await ben.joined();
  ann.send({ type: "remove", id: you });
  for (const each of [ann, ben]) {
    expect(await each.next("departed")).toMatchObject({ id: you, reason: "removed" });
  }
  const again = await Client.open(signaling);
  again.join("Ben", { token });
  expect(await again.next("refused")).toMatchObject({ code: "removed", about: "join" });
  for (const more of [{ token }, {}, { token: "0123456789abcdef".repeat(2) }]) {
    ben.join("Somebody else", more);
    expect(await ben.next("refused")).toMatchObject({ code: "removed", about: "join" });
  }

  // It lasts as long as the room does.
  ann.send({ type: "leave" });
  ann.send({ type: "who", room: "quiet-fern" });
  await ann.next("here");
  ben.join("Ben", { token });
  expect(await ben.joined()).toMatchObject({ you, host: you, token });
});

test("locked turns away all who wait, and no waiting lets them in while there is room", async ({ serve }) => {
  const { signaling } = await serve("--room-capacity", "2");
  const ann = await hostOf(signaling, { waiting: true });
  const knock = async (name: string): Promise<Client> => {
    const guest = await Client.join(signaling, name);
    await guest.next("waiting");
    await ann.next("knock");
    return guest;
  };
  const ben = await knock("Ben");
  ann.send({ type: "set-room", locked: true });
  expect(await ben.next("refused")).toMatchObject({ code: "room-locked", about: "join" });
  ann.send({ type: "set-room", locked: false });
  const [cem, dee] = [await knock("Cem"), await knock("Dee")];
  ann.send({ type: "set-room", waiting: false });
  expect((await cem.joined()).people.map(({ name }) => name)).toEqual(["Ann"]);
  expect(await dee.next("refused")).toMatchObject({ code: "room-full", about: "join" });
});

test("a locked room lets nobody in, and its tools are the host's", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await Client.join(signaling, "Ann");
  await ann.joined();
  const ben = await Client.join(signaling, "Ben");
  const { you: benId } = await ben.joined();
  ben.send({ type: "set-room", locked: true });
  expect(await ben.next("refused")).toMatchObject({ code: "not-host", about: "set-room" });
  ann.send({ type: "ask-mute", id: benId });
  await ben.next("asked-mute");
  ann.send({ type: "hand-over", id: benId });
  expect(await ben.next("host")).toMatchObject({ id: benId });
  ben.send({ type: "set-room", locked: true, spotlight: benId });
  expect(await ann.next("room")).toMatchObject({ locked: true, spotlight: benId });
  const cem = await Client.join(signaling, "Cem");
  expect(await cem.next("refused")).toMatchObject({ code: "room-locked", about: "join" });
});
