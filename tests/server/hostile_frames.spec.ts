import { Client, converse, pairIn, type Pair } from "./support/client.js";
import { expect, type Server, test } from "./support/server.js";

const KiB = 1024;
const MiB = 1024 * KiB;

/** Somebody who means harm, and two who talk in another room meanwhile. */
async function hostileAndPair(server: Server): Promise<{ hostile: Client; pair: Pair }> {
  const pair = await pairIn(server.signaling, "bystanders");
  const hostile = await Client.open(server.signaling);
  return { hostile, pair };
}

async function expectStillServed(client: Client): Promise<void> {
  client.send({ type: "who", room: "bystanders" });
  await client.next("here");
}

test("what is not a message is refused and nothing else happens", async ({ serve }) => {
  const { hostile, pair } = await hostileAndPair(await serve());
  const frames = ["", "{", "[]", "nonsense", '{"type":7}', '{"type":"unknown"}', "[".repeat(60_000), '{"type":"join"}'];
  for (const frame of frames) {
    hostile.sendRaw(frame);
    expect(await hostile.next("refused"), frame.slice(0, 20)).toMatchObject({ code: "malformed" });
  }
  await expectStillServed(hostile);
  await converse(pair);
});

test("binary frames are refused", async ({ serve }) => {
  const { hostile, pair } = await hostileAndPair(await serve());
  hostile.sendRaw(Buffer.from([0, 1, 2, 255]), { binary: true });
  expect(await hostile.next("refused")).toMatchObject({ code: "malformed" });
  await expectStillServed(hostile);
  await converse(pair);
});

test("64 KiB are read, and more is thrown away", async ({ serve }) => {
  const { hostile, pair } = await hostileAndPair(await serve());
  hostile.sendRaw("x".repeat(64 * KiB));
  expect(await hostile.next("refused")).toMatchObject({ code: "malformed" });
  for (const size of [64 * KiB + 1, 65 * KiB, 10 * MiB]) {
    hostile.sendRaw("x".repeat(size));
    expect(await hostile.next("refused"), `${size}`).toMatchObject({ code: "too-large" });
  }
  await expectStillServed(hostile);
  await converse(pair);
});

test("a long message in short frames is too large as well", async ({ serve }) => {
  const { hostile } = await hostileAndPair(await serve());
  for (let i = 0; i < 80; ++i) hostile.sendRaw("x".repeat(KiB), { fin: false });
  hostile.sendRaw("x", { fin: true });
  expect(await hostile.next("refused")).toMatchObject({ code: "too-large" });
  await expectStillServed(hostile);
});

test("a frame beyond any reason closes the socket", async ({ serve, serveTls }) => {
  for (const server of [await serve(), await serveTls()]) {
    const { hostile, pair } = await hostileAndPair(server);
    hostile.sendRaw("x".repeat(20 * MiB));
    expect(await hostile.closed).toEqual({ code: 1009 });
    await converse(pair);
  }
});

test("a flood is told so and harms nobody", async ({ serve }) => {
  const { hostile, pair } = await hostileAndPair(await serve());
  for (let i = 0; i < 20_000; ++i) hostile.send({ type: "who", room: "bystanders" });
  await converse(pair, 50);
  expect(await hostile.next("refused")).toMatchObject({ code: "too-fast" });
});

test("a flood of large frames harms nobody", async ({ serve }) => {
  const { hostile, pair } = await hostileAndPair(await serve());
  const frame = "x".repeat(MiB);
  for (let i = 0; i < 100; ++i) hostile.sendRaw(frame);
  await converse(pair, 50);
  expect(await hostile.next("refused")).toMatchObject({ code: "too-large" });
});

test("a reader too slow for its queue is cut off", async ({ serve }) => {
  const server = await serve();
  const { first: talker, second: slow, secondId } = await pairIn(server.signaling, "quiet-fern");
  const bystanders = await pairIn(server.signaling, "bystanders");
  slow.socket.pause();
  const payload = { sdp: "x".repeat(60 * KiB) };
  for (let i = 0; i < 200; ++i) talker.send({ type: "offer", to: secondId, payload });
  expect(await talker.next("away")).toMatchObject({ id: secondId });
  await converse(bystanders);
  slow.close();
});

test("one that answers no ping is noticed", async ({ serve }) => {
  const { signaling } = await serve("--idle-timeout", "2");
  const ann = await Client.join(signaling, "Ann");
  await ann.joined();
  const silent = await Client.join(signaling, "Ben", "quiet-fern", { autoPong: false });
  const { you } = await silent.joined();
  expect(await ann.next("away")).toMatchObject({ id: you });
  expect((await silent.closed).code).toBe(1006);
  ann.send({ type: "who", room: "quiet-fern" });
  expect(await ann.next("here")).toMatchObject({ names: ["Ann", "Ben"] });
});
