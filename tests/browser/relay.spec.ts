import type { Coturn, CoturnOptions } from "../../scripts/lib/coturn.js";
import { Server } from "../support/server.js";
import { startTurn, turnCredentials } from "../support/turn.js";
import { onlyThroughRelays, wayOf } from "./support/relay.js";
import { allSeeAll, expect, type Person, test as base } from "./support/test.js";

const room = "amber-otter-42";

interface Relayed {
  readonly turn: Coturn;
  readonly server: Server;
}

interface Fixtures {
  /** A relay that browsers reach in these ways, and a server that tells of it. */
  readonly relayed: (transports?: CoturnOptions["transports"]) => Promise<Relayed>;
}

const test = base.extend<Fixtures>({
  relayed: async ({}, use) => {
    const started: { stop(): Promise<unknown> }[] = [];
    await use(async (transports) => {
      const turn = await startTurn(transports ? { transports } : {});
      started.push(turn);
      const server = await Server.start(...turn.serverOptions);
      started.push(server);
      return { turn, server };
    });
    for (const each of started.reverse()) await each.stop();
  },
});

/** Both in the room, each behind a network that lets nothing through but what goes to the relay. */
async function meet(people: readonly Person[], { url }: Server): Promise<void> {
  for (const person of people) await onlyThroughRelays(person);
  for (const person of people) await person.enter(url, room);
}

const isHeard = (viewer: Person, name: string): Promise<void> =>
  expect(viewer.tile(name).getByRole("img", { name: "Speaking" })).toBeVisible();

for (const protocol of ["udp", "tcp"] as const) {
  test(`two people see and hear each other through a relay that they reach by ${protocol}`, async ({
    relayed,
    arrive,
  }) => {
    const { server } = await relayed([protocol]);
    const people = [await arrive("Ann", { microphone: "talking" }), await arrive("Bo", { microphone: "talking" })] as const;
    await meet(people, server);
    await allSeeAll(people);
    await isHeard(people[0], "Bo");
    await isHeard(people[1], "Ann");
    for (const person of people) {
      expect(await wayOf(person)).toEqual({ own: "relay", other: "relay", protocol });
    }
  });
}

test("a network that is gone for a while is told of, and when it is back the call goes on by itself", async ({
  relayed,
  arrive,
}) => {
  const { server, turn } = await relayed();
  const people = [await arrive("Ann"), await arrive("Bo")] as const;
  await meet(people, server);
  await allSeeAll(people);
  // Nothing passes the only way that they have, until the browsers have given it up.
  turn.stall();
  for (const [viewer, name] of [
    [people[0], "Bo"],
    [people[1], "Ann"],
  ] as const) {
    await expect(viewer.tile(name)).toContainText("No connection");
  }
  turn.goOn();
  await allSeeAll(people);
  for (const { errors } of people) expect(errors).toEqual([]);
});

test("a relay refuses credentials that have lapsed, and people are told that there is no connection", async ({
  relayed,
  arrive,
}) => {
  const { server, turn } = await relayed();
  const people = [await arrive("Ann"), await arrive("Bo")] as const;
  const lapsed = turnCredentials(turn.secret, new Date(Date.now() - 60_000));
  for (const person of people) await withCredentials(person, () => lapsed);
  await meet(people, server);
  for (const [viewer, name] of [
    [people[0], "Bo"],
    [people[1], "Ann"],
  ] as const) {
    await expect(viewer.tile(name)).toContainText("No connection");
    expect(await viewer.page.evaluate(() => window.relayErrors)).toContain(401);
  }
});

test("credentials are asked for anew before they lapse, and a call goes on with the new ones", async ({
  relayed,
  arrive,
}) => {
  const { server, turn } = await relayed();
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  const later = turnCredentials(turn.secret, new Date(Date.now() + 86_400_000));
  let asked = 0;
  await withCredentials(ann, (usual) => (asked++ === 0 ? usual : later));
  await ann.page.clock.install();
  await meet([ann, bo], server);
  await allSeeAll([ann, bo]);
  expect(await inUse(ann)).not.toBe(later.username);
  await ann.page.clock.fastForward("01:00:01");
  await expect.poll(() => inUse(ann)).toBe(later.username);

  // With these, the way is looked for anew.
  await ann.page.evaluate(() => window.connections.forEach((each) => each.restartIce()));
  await allSeeAll([ann, bo]);
  expect(await wayOf(ann)).toEqual({ own: "relay", other: "relay", protocol: "udp" });
});

interface Credentials {
  readonly username: string;
  readonly credential: string;
}

/** Gives the page others than the server has made. */
async function withCredentials(person: Person, others: (usual: Credentials) => Credentials): Promise<void> {
  await person.page.route("**/api/config", async (route) => {
    const response = await route.fetch();
    const config = (await response.json()) as { iceServers: Credentials[] };
    const iceServers = config.iceServers.map((each) => ({ ...each, ...others(each) }));
    await route.fulfill({ response, json: { ...config, iceServers } });
  });
}

/** The user as whom the person's connection goes to the relay. */
function inUse({ page }: Person): Promise<string | undefined> {
  return page.evaluate(() => window.connections[0]?.getConfiguration().iceServers?.[0]?.username);
}
