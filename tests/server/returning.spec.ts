import { Client, type Person } from "./support/client.js";
import { expect, test } from "./support/server.js";

test.describe("a connection that drops", () => {
  test("leaves the seat to its token, with id and place", async ({ serve }) => {
    const { signaling } = await serve();
    const ann = await Client.join(signaling, "Ann");
    const { you: annId, token } = await ann.joined();
    const ben = await Client.join(signaling, "Ben");
    await ben.joined();

    ann.close();
    expect(await ben.next("away")).toMatchObject({ id: annId });
    const late = await Client.join(signaling, "Cem");
    expect((await late.joined()).people[0]).toMatchObject({ id: annId, away: true });
    const again = await Client.open(signaling);
    again.join("Ann", { token, page: "the same page" });
    const joined = await again.joined();
    expect(joined).toMatchObject({ you: annId, host: annId, token, page: "the same page" });
    expect(joined.people.map(({ name }) => name)).toEqual(["Ben", "Cem"]);
    for (const other of [ben, late]) {
      const { person } = await other.next("back");
      expect(person as Person).toMatchObject({ id: annId, name: "Ann", page: "the same page" });
      expect(person as Person).not.toHaveProperty("away");
    }
  });

  test("is not waited for for ever", async ({ serve }) => {
    const { signaling } = await serve("--seat-timeout", "0");
    const ann = await Client.join(signaling, "Ann");
    const { you: annId, token } = await ann.joined();
    const ben = await Client.join(signaling, "Ben");
    const { you: benId } = await ben.joined();
    ann.close();
    expect(await ben.next("departed")).toMatchObject({ id: annId, reason: "lost" });
    expect(await ben.next("host")).toMatchObject({ id: benId });
    const again = await Client.open(signaling);
    again.join("Ann", { token });
    expect(await again.joined()).toMatchObject({ you: annId, host: benId, token });
  });

  test("is replaced by a new one that the server hears of first", async ({ serve }) => {
    const { signaling } = await serve();
    const ann = await Client.join(signaling, "Ann");
    await ann.joined();
    const ben = await Client.join(signaling, "Ben");
    const { you, token } = await ben.joined();
    const again = await Client.open(signaling);
    again.join("Ben", { token });
    expect(await again.joined()).toMatchObject({ you });
    expect(await ben.next("departed")).toMatchObject({ id: you, reason: "replaced" });
    expect(await ann.next("back")).toMatchObject({ person: { id: you } });
    ben.send({ type: "status", microphone: false, camera: false });
    expect(await ben.next("refused")).toMatchObject({ code: "not-in-room" });
  });
});

test("everybody is who they were after the server is restarted", async ({ serve, run }) => {
  const first = await serve();
  const before = await Client.join(first.signaling, "Ann");
  const ann = await before.joined();
  const ben = await (await Client.join(first.signaling, "Ben")).joined();
  const reachable = await Client.appear(first.signaling, "Cem");
  const cem = await reachable.next("appeared");
  await first.stop("SIGKILL");

  const second = run("--http", "--port", `${first.port}`);
  await second.ready();
  const annAgain = await Client.open(second.signaling);
  annAgain.join("Ann", { token: ann.token, page: "Ann's page", links: { [ben.you]: "Ben's page" } });
  expect(await annAgain.joined()).toMatchObject({ you: ann.you, token: ann.token, fresh: true, page: "Ann's page" });
  const benAgain = await Client.open(second.signaling);
  benAgain.join("Ben", { token: ben.token, page: "Ben's page", links: { [ann.you]: "Ann's page" } });
  const joined = await benAgain.joined();
  expect(joined).toMatchObject({ you: ben.you, host: ann.you, token: ben.token, page: "Ben's page" });
  expect(joined.people[0]).toMatchObject({ id: ann.you, page: "Ann's page" });
  expect(await annAgain.next("arrived")).toMatchObject({ person: { id: ben.you, page: "Ben's page" } });
  const cemAgain = await Client.open(second.signaling);
  cemAgain.send({ type: "appear", name: "Cem", presence: "open", token: cem["token"] });
  expect(await cemAgain.next("appeared")).toMatchObject({ you: cem["you"], token: cem["token"] });
});
