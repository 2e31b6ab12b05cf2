import { Client, converse, pairIn } from "./support/client.js";
import { expect, test } from "./support/server.js";

test("relays between two, over TLS as well", async ({ serve, serveTls }) => {
  for (const server of [await serve(), await serveTls()]) {
    await converse(await pairIn(server.signaling, "quiet-fern"));
  }
});

test("the first in is the host, and the longest present takes over", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await Client.join(signaling, "Ann");
  const annJoined = await ann.joined();
  expect(annJoined.host).toBe(annJoined.you);
  const ben = await Client.join(signaling, "Ben");
  const benJoined = await ben.joined();
  expect(benJoined.host).toBe(annJoined.you);
  expect(benJoined.people.map((person) => person.name)).toEqual(["Ann"]);
  const cem = await Client.join(signaling, "Cem");
  await cem.joined();

  ann.send({ type: "leave" });
  for (const other of [ben, cem]) {
    expect(await other.next("departed")).toMatchObject({ id: annJoined.you, reason: "left" });
    expect(await other.next("host")).toMatchObject({ id: benJoined.you });
  }
});

test("a full room and a taken name are refused, and the socket stays", async ({ serve }) => {
  const { signaling } = await serve("--room-capacity", "2");
  const ann = await Client.join(signaling, "Ann");
  await ann.joined();
  const late = await Client.join(signaling, "ANN");
  expect(await late.next("refused")).toMatchObject({ code: "name-taken", about: "join" });
  const ben = await Client.join(signaling, "Ben");
  await ben.joined();
  late.send({ type: "join", room: "quiet-fern", name: "Cem", microphone: false, camera: false });
  expect(await late.next("refused")).toMatchObject({ code: "room-full", about: "join" });
  late.send({ type: "join", room: "other-room", name: "Cem", microphone: false, camera: false });
  await late.joined();
});

test("screen and recording are passed on, and are false where an older page says nothing", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await Client.join(signaling, "Ann");
  await ann.joined();
  const ben = await Client.join(signaling, "Ben");
  const { you } = await ben.joined();
  const told = { type: "status", from: you, microphone: true, camera: false };
  ben.send({ type: "status", microphone: true, camera: false, screen: true, recording: true });
  expect(await ann.next("status")).toEqual({ ...told, screen: true, recording: true });
  const late = await Client.join(signaling, "Cem");
  expect((await late.joined()).people[1]).toMatchObject({ name: "Ben", screen: true, recording: true });
  ben.send({ type: "status", microphone: true, camera: false });
  expect(await ann.next("status")).toEqual(told);
});
