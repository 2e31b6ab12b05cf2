import { Client, type Message } from "./support/client.js";
import { expect, test } from "./support/server.js";

/** Two people who can call each other. */
async function twoReachable(signaling: string): Promise<{ ann: Client; annId: string; ben: Client; benId: string }> {
  const ann = await Client.appear(signaling, "Ann");
  const { you: annId } = await ann.next<Message & { you: string }>("appeared");
  const ben = await Client.appear(signaling, "Ben");
  const { you: benId } = await ben.next<Message & { you: string }>("appeared");
  return { ann, annId, ben, benId };
}

test("people are found by name, and followed from then on", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, annId, ben, benId } = await twoReachable(signaling);
  const seeker = await Client.open(signaling);
  seeker.send({ type: "find", text: "N" });
  expect(await seeker.next("found")).toEqual({
    type: "found",
    people: [
      { id: annId, name: "Ann", state: "free" },
      { id: benId, name: "Ben", state: "free" },
    ],
    total: 2,
  });
  ben.join("Ben");
  expect(await seeker.next("seen")).toMatchObject({ person: { id: benId, state: "busy" } });
  ann.close();
  expect(await seeker.next("gone")).toMatchObject({ id: annId });
  const cem = await Client.appear(signaling, "BEN");
  expect(await cem.next("refused")).toMatchObject({ code: "name-taken", about: "appear", suggestion: "BEN 2" });
});

test("a call that is picked up has a room for both", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, annId, ben, benId } = await twoReachable(signaling);
  ann.send({ type: "ring", to: benId, video: true });
  const { call } = await ann.next("ringing");
  expect(await ben.next("rung")).toEqual({ type: "rung", call, from: annId, name: "Ann", video: true });
  ben.send({ type: "pick-up", call });
  const { room, ...told } = await ann.next("picked-up");
  expect(told).toEqual({ type: "picked-up", call, video: true, name: "Ben" });
  expect(room).toMatch(/^call-[a-z2-7]{26}$/);
  expect(await ben.next("picked-up")).toMatchObject({ call, room, name: "Ann" });
  ann.join("Ann", { room });
  await ann.joined();
  ben.join("Ben", { room });
  expect((await ben.joined()).people.map(({ name }) => name)).toEqual(["Ann"]);
});

test("a call comes to nothing in every way it can", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, ben, benId } = await twoReachable(signaling);
  const ring = async (): Promise<unknown> => {
    ann.send({ type: "ring", to: benId, video: false });
    await ben.next("rung");
    return (await ann.next("ringing"))["call"];
  };

  let call = await ring();
  ben.send({ type: "decline", call, text: "In ten minutes" });
  expect(await ann.next("ended")).toEqual({ type: "ended", call, reason: "declined", text: "In ten minutes" });
  for (const reason of ["cancelled", "no-answer"]) {
    call = await ring();
    ann.send({ type: "hang-up", call, reason });
    expect(await ben.next("ended")).toEqual({ type: "ended", call, reason });
  }

  const cem = await Client.appear(signaling, "Cem");
  await cem.next("appeared");
  call = await ring();
  cem.send({ type: "ring", to: benId, video: true });
  expect(await cem.next("ended")).toMatchObject({ reason: "busy" });
  expect(await ben.next("missed")).toMatchObject({ name: "Cem", video: true });
  cem.send({ type: "pick-up", call });
  expect(await cem.next("refused")).toMatchObject({ code: "no-such-call", about: "pick-up" });
  ben.close();
  expect(await ann.next("ended")).toEqual({ type: "ended", call, reason: "gone" });

  ann.send({ type: "ring", to: benId, video: false });
  expect(await ann.next("ended")).toMatchObject({ reason: "gone" });
  cem.send({ type: "appear", name: "Cem", presence: "quiet" });
  const { you: cemId } = await cem.next("appeared");
  ann.send({ type: "ring", to: cemId, video: false });
  expect(await ann.next("ended")).toMatchObject({ reason: "quiet" });
  expect(await cem.next("missed")).toMatchObject({ name: "Ann", video: false });
});

test("a ring ends on both sides when either goes away or into a room", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, ben, benId } = await twoReachable(signaling);
  const ring = async (): Promise<unknown> => {
    ann.send({ type: "ring", to: benId, video: false });
    await ben.next("rung");
    return (await ann.next("ringing"))["call"];
  };

  let call = await ring();
  ann.send({ type: "vanish" });
  expect(await ben.next("ended")).toEqual({ type: "ended", call, reason: "gone" });
  ann.send({ type: "ring", to: benId, video: false });
  expect(await ann.next("refused")).toMatchObject({ code: "not-reachable", about: "ring" });
  ann.send({ type: "appear", name: "Ann", presence: "hidden" });
  await ann.next("appeared");
  call = await ring();
  ann.send({ type: "ring", to: benId, video: false });
  expect(await ann.next("refused")).toMatchObject({ code: "already-ringing", about: "ring" });

  ben.join("Ben");
  for (const each of [ann, ben]) expect(await each.next("ended")).toEqual({ type: "ended", call, reason: "busy" });
  ann.send({ type: "ring", to: benId, video: false });
  expect(await ann.next("ended")).toMatchObject({ reason: "busy" });
  expect(await ben.next("missed")).toMatchObject({ name: "Ann" });
  ben.send({ type: "leave" });
  call = await ring();
  ann.join("Ann");
  for (const each of [ann, ben]) expect(await each.next("ended")).toEqual({ type: "ended", call, reason: "cancelled" });
  ann.send({ type: "ring", to: benId, video: false });
  expect(await ann.next("refused")).toMatchObject({ code: "already-in-room", about: "ring" });

  ann.send({ type: "leave" });
  call = await ring();
  ann.close();
  expect(await ben.next("ended")).toEqual({ type: "ended", call, reason: "gone" });
});

test("somebody hidden is not found, and to ring them is as if nobody were there", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, annId, ben, benId } = await twoReachable(signaling);
  ben.send({ type: "appear", name: "Ben", presence: "hidden" });
  await ben.next("appeared");
  ann.send({ type: "find", text: "" });
  expect(await ann.next("found")).toMatchObject({ people: [], total: 0 });
  for (const to of [benId, "dnobody", annId]) {
    ann.send({ type: "ring", to, video: false });
    const { call, ...told } = await ann.next("ended");
    expect(told).toEqual({ type: "ended", reason: "gone" });
    expect(call).toMatch(/^[0-9a-f]{32}$/);
  }
  ben.send({ type: "find", text: "" });
  expect(await ben.next("found")).toMatchObject({ people: [{ id: annId }], total: 1 });
  expect(ben.rest.map(({ type }) => type)).not.toContain("missed");
});

test("an entry is taken over by its token, and who calls is told", async ({ serve }) => {
  const { signaling } = await serve();
  const ann = await Client.appear(signaling, "Ann");
  await ann.next("appeared");
  const ben = await Client.appear(signaling, "Ben");
  const { you, token } = await ben.next("appeared");
  ann.send({ type: "ring", to: you, video: false });
  const { call } = await ann.next("ringing");
  const again = await Client.open(signaling);
  again.send({ type: "find", text: "ben" });
  expect(await again.next("found")).toMatchObject({ total: 1 });
  again.send({ type: "appear", name: "Ben", presence: "open", token });
  expect(await again.next("gone")).toMatchObject({ id: you });
  expect(await again.next("appeared")).toMatchObject({ you, token });
  expect(await ben.next("gone")).toMatchObject({ id: you });
  expect(await ann.next("ended")).toEqual({ type: "ended", call, reason: "gone" });
});

test("two who ring each other are in one call", async ({ serve }) => {
  const { signaling } = await serve();
  const { ann, annId, ben, benId } = await twoReachable(signaling);
  ann.send({ type: "ring", to: benId, video: true });
  ben.send({ type: "ring", to: annId, video: true });
  const toAnn = await ann.next("picked-up");
  expect(await ben.next("picked-up")).toMatchObject({ call: toAnn["call"], room: toAnn["room"] });
  expect(ann.rest.concat(ben.rest).map(({ type }) => type)).not.toContain("ended");
});
