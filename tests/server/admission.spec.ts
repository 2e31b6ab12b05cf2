import { Client } from "./support/client.js";
import { fetchFrom } from "./support/http.js";
import { expect, type Server, test } from "./support/server.js";

async function expectTurnedAway(client: Client, reason: string, code: number): Promise<void> {
  expect(await client.next("refused")).toMatchObject({ code: reason });
  expect(await client.closed).toEqual({ code });
}

/** The origin a page of this server has. */
const originOf = (server: Server): string => server.url;

test.describe("origins", () => {
  test("a page of another site is turned away", async ({ serve, serveTls }) => {
    for (const server of [await serve(), await serveTls()]) {
      for (const origin of ["https://evil.example", "null", `${originOf(server)}0`]) {
        await expectTurnedAway(await Client.open(server.signaling, { origin }), "wrong-origin", 1008);
      }
    }
  });

  test("our own page, an allowed one and no browser at all come in", async ({ serveTls }) => {
    const server = await serveTls("--allow-origin", "https://pages.example");
    for (const [name, origin] of [
      ["Ann", originOf(server)],
      ["Ben", "https://pages.example"],
      ["Cem", undefined],
    ] as const) {
      const client = await Client.join(server.signaling, name, "quiet-fern", origin === undefined ? {} : { origin });
      await client.joined();
    }
  });
});

test.describe("a full server", () => {
  test("says so, in either protocol, and has room again when somebody goes", async ({ serve }) => {
    const server = await serve("--max-connections", "2");
    const ann = await Client.join(server.signaling, "Ann");
    const ben = await Client.join(server.signaling, "Ben");
    await ann.joined();
    await ben.joined();
    await expectTurnedAway(await Client.open(server.signaling), "server-full", 1013);
    const page = await fetchFrom(server.url, "/");
    expect(page.status).toBe(503);
    expect(page.headers["retry-after"]).toBeDefined();

    ben.close();
    await ann.next("away");
    await expect.poll(async () => (await fetchFrom(server.url, "/")).status).toBe(200);
    await (await Client.join(server.signaling, "Cem")).joined();
  });

  test("survives more connections than it even turns away", async ({ serve }) => {
    const server = await serve("--max-connections", "1");
    const ann = await Client.join(server.signaling, "Ann");
    await ann.joined();
    const crowd = Array.from({ length: 300 }, () => new Client(server.signaling));
    await Promise.allSettled(crowd.map((client) => client.opened));
    await Promise.all(crowd.map((client) => client.closed));
    ann.send({ type: "who", room: "quiet-fern" });
    expect(await ann.next("here")).toMatchObject({ names: ["Ann"] });
  });
});
