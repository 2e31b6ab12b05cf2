import type { Locator } from "@playwright/test";

import type { Coturn, CoturnOptions } from "../../scripts/lib/coturn.js";
import { Server } from "../support/server.js";
import { startTurn } from "../support/turn.js";
import { looksRight } from "./support/looks.js";
import { expect, type Person, test as base } from "./support/test.js";

interface Fixtures {
  /** A relay of the test's own, reached in these ways. */
  readonly relay: (transports: CoturnOptions["transports"]) => Promise<Coturn>;
  /** A server with these options. */
  readonly serve: (...options: string[]) => Promise<Server>;
}

const test = base.extend<Fixtures>({
  relay: async ({}, use) => {
    const relays: Coturn[] = [];
    await use(async (transports) => {
      const relay = await startTurn(transports ? { transports } : {});
      relays.push(relay);
      return relay;
    });
    for (const relay of relays) await relay.stop();
  },
  serve: async ({}, use) => {
    const servers: Server[] = [];
    await use(async (...options) => {
      const server = await Server.start(...options);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
  },
});

/** From the settings to the test, which does not begin by itself. */
async function openTest(person: Person, { url }: Server): Promise<void> {
  await person.open(url);
  await person.button("Settings").first().click();
  await person.button("Test devices and connection").click();
  await person.page.getByRole("dialog", { name: "Test devices and connection" }).waitFor();
}

function step({ page }: Person, name: string): Locator {
  const lines = page.locator("gr-connectivity").getByRole("listitem");
  return lines.filter({ has: page.getByText(name, { exact: true }) });
}

async function are(person: Person, standing: string, names: readonly string[]): Promise<void> {
  for (const name of names) await expect(step(person, name), name).toContainText(standing);
}

test("with a relay that is reached every way it says, all is good", async ({ relay, serve, arrive }) => {
  const { serverOptions } = await relay(["udp", "tcp"]);
  const ann = await arrive("Ann", { microphone: "talking" });
  await openTest(ann, await serve(...serverOptions));
  await are(ann, "Waiting", ["Camera", "Bandwidth and loss"]);
  await ann.button("Start the test").click();
  await expect(step(ann, "Speakers")).toContainText("Do you hear a bell?");
  await are(ann, "Good", ["Camera", "Microphone"]);
  await ann.button("Yes, I hear it").click();
  await are(ann, "Good", ["Speakers", "Server", "Relay over UDP", "Relay over TCP", "Bandwidth and loss"]);
  await expect(step(ann, "Relay over TLS")).toContainText("Not tested");
  await expect(step(ann, "Relay over TLS")).toContainText("Not set up on this server.");
  await expect(step(ann, "Bandwidth and loss")).toContainText("Measured through the relay and back.");
  await expect(ann.button("Test again")).toBeVisible();
  expect(ann.errors).toEqual([]);
});

test("a relay that does not listen on TCP fails there alone, and one is told what it means", async ({
  relay,
  serve,
  arrive,
}) => {
  const { serverOptions, port } = await relay(["udp"]);
  const ann = await arrive("Ann", { microphone: "talking" });
  await openTest(ann, await serve(...serverOptions, "--turn", `turn:127.0.0.1:${port}?transport=tcp`));
  await ann.button("Start the test").click();
  await ann.button("Yes, I hear it").click();
  await are(ann, "Good", ["Server", "Relay over UDP", "Bandwidth and loss"]);
  await expect(step(ann, "Relay over TCP")).toContainText("Failed");
  await expect(step(ann, "Relay over TCP")).toContainText("The relay was not reached this way.");
});

test("a relay that has another secret is said to refuse", async ({ relay, serve, arrive }) => {
  const [one, other] = [await relay(["udp"]), await relay(["udp"])];
  const [turn, url] = one.serverOptions;
  const ann = await arrive("Ann", { microphone: "talking" });
  await openTest(ann, await serve(turn!, url!, "--turn-secret-file", other.secretFile));
  await ann.button("Start the test").click();
  await ann.button("Yes, I hear it").click();
  await expect(step(ann, "Relay over UDP")).toContainText("does not accept this server's credentials");
  await expect(step(ann, "Bandwidth and loss")).toContainText("Measured within this machine");
});

test("without a relay nothing is promised of it; a silent microphone and an unheard bell are told", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann", { microphone: "silent" });
  await openTest(ann, server);
  await ann.button("Start the test").click();
  await expect(step(ann, "Microphone")).toContainText("Say something.");
  await expect(step(ann, "Microphone")).toContainText("The microphone gives no sound.");
  await ann.button("No").click();
  await expect(step(ann, "Speakers")).toContainText("Turn the volume up");
  await are(ann, "Not set up on this server.", ["Relay over UDP", "Relay over TCP", "Relay over TLS"]);
  await expect(step(ann, "Bandwidth and loss")).toContainText("What the network can was not measured");
  await are(ann, "Good", ["Camera", "Server", "Bandwidth and loss"]);
});

test("devices that are not allowed, and a server that is gone, are told with what to do", async ({ serve, arrive }) => {
  const ann = await arrive("Ann", { allowed: [] });
  const server = await serve();
  await openTest(ann, server);
  await server.stop();
  await ann.button("Start the test").click();
  await expect(step(ann, "Camera")).toContainText("Your browser blocked the camera.");
  await expect(step(ann, "Microphone")).toContainText("Your browser blocked the microphone.");
  await ann.button("Yes, I hear it").click();
  await expect(step(ann, "Server")).toContainText("The server does not answer.");
  await are(ann, "The server was not reached", ["Relay over UDP", "Relay over TCP", "Relay over TLS"]);
});

test("it can be cancelled, by its button or by closing it, and begun anew", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  await openTest(ann, server);
  await ann.button("Start the test").click();
  await expect(step(ann, "Speakers")).toContainText("Do you hear a bell?");
  await ann.button("Cancel the test").click();
  await are(ann, "Good", ["Camera", "Microphone"]);
  await are(ann, "Cancelled", ["Speakers", "Server", "Relay over UDP", "Bandwidth and loss"]);
  await ann.button("Test again").click();
  await expect(step(ann, "Speakers")).toContainText("Do you hear a bell?");
  await ann.page.keyboard.press("Escape");
  await expect(ann.page.locator("gr-connectivity")).toHaveCount(0);
  await ann.page.keyboard.press("Control+k");
  await ann.page.keyboard.type("Test devices");
  await ann.page.keyboard.press("Enter");
  await are(ann, "Cancelled", ["Speakers", "Bandwidth and loss"]);
  await expect(ann.button("Test again")).toBeVisible();
});

test("looks: accessible and fitting before, while and after", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  await openTest(ann, server);
  await looksRight(ann);
  await ann.button("Start the test").click();
  await expect(step(ann, "Speakers")).toContainText("Do you hear a bell?");
  await looksRight(ann);
  await ann.button("No").click();
  await expect(ann.button("Test again")).toBeVisible();
  await looksRight(ann);
});
