import type { Locator } from "@playwright/test";

import { fits, isAccessible, looksRight } from "./support/looks.js";
import { allSeeAll, expect, type Person, seesMoving, test } from "./support/test.js";

declare global {
  /** Every connection of the page. */
  var connections: RTCPeerConnection[];
  /** Seconds that a way there and back takes, as the page is told; the truth where that is null. */
  var roundTrip: number | null;
}

const room = "amber-otter-42";
const silent = { camera: "none" } as const;
const late = "Fair connection. What is said arrives late.";

/** Has the page keep its connections, from the next page on, and be told of them what the test wants. */
async function holdConnections(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const Original = RTCPeerConnection;
    globalThis.connections = [];
    globalThis.roundTrip = null;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        globalThis.connections.push(this);
        const count = this.getStats.bind(this);
        this.getStats = async () => {
          const report = await count();
          if (globalThis.roundTrip === null) return report;
          const told = new Map<string, object>();
          report.forEach((entry: object, id) =>
            told.set(
              id,
              "currentRoundTripTime" in entry ? { ...entry, currentRoundTripTime: globalThis.roundTrip } : entry,
            ),
          );
          return told as RTCStatsReport;
        };
      }
    };
  });
}

function page(person: Person): Locator {
  return person.page.getByRole("complementary", { name: "Statistics" });
}

async function openStatistics(person: Person): Promise<Locator> {
  await person.page.keyboard.press("t");
  await expect(page(person).getByRole("heading", { name: "Statistics" })).toBeVisible();
  return page(person);
}

/** One way of a line of the table: what arrives or what is sent. */
function cell(statistics: Locator, stream: "Sound" | "Picture", row: string, way: "arrives" | "sent"): Locator {
  return statistics
    .locator("tbody", { has: statistics.page().locator(".group", { hasText: stream }) })
    .locator("tr", { hasText: row })
    .locator("td")
    .nth(way === "arrives" ? 0 : 1);
}

/** How many moments the chart of that name shows, of its every line. */
function moments(statistics: Locator, name: string): Promise<number[]> {
  return statistics
    .locator("gr-chart", { hasText: name })
    .locator("path")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("d")?.split(/[ML]/).slice(1).length ?? 0));
}

test("the page fills with the numbers of what flows between two people", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  const bo = await arrive("Bo", { microphone: "talking" });
  await ann.enter(server.url, room);
  const statistics = await openStatistics(ann);
  await expect(statistics.getByText("There is nobody to measure a connection to yet.")).toBeVisible();
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);

  await expect(statistics.getByRole("region", { name: "Bo" }).getByText(/^Direct, over UDP/)).toBeVisible();
  for (const way of ["arrives", "sent"] as const) {
    await expect(cell(statistics, "Sound", "Codec", way)).toHaveText("opus");
    await expect(cell(statistics, "Picture", "Codec", way)).toHaveText(/^(VP8|VP9|H264|AV1)$/);
    await expect(cell(statistics, "Sound", "Bit rate", way)).toHaveText(/^[1-9]\d* kbit\/s$/);
    await expect(cell(statistics, "Picture", "Bit rate", way)).toHaveText(/^([1-9]\d* kbit|[1-9]\d*\.\d Mbit)\/s$/);
    await expect(cell(statistics, "Picture", "Frame rate", way)).toHaveText(/^[1-9]\d* fps$/);
    await expect(cell(statistics, "Sound", "Loss", way)).toHaveText(/^\d+\.\d%$/);
  }
  // At a moment in which the sender makes its picture larger or smaller the two differ.
  await expect(async () => {
    const arrives = await ann
      .tile("Bo")
      .locator("video")
      .evaluate((video: HTMLVideoElement) => `${video.videoWidth} × ${video.videoHeight}`);
    await expect(cell(statistics, "Picture", "Resolution", "arrives")).toHaveText(arrives, { timeout: 2000 });
  }).toPass({ timeout: 60_000 });
  await expect.poll(async () => Math.min(...(await moments(statistics, "Bit rate")))).toBeGreaterThan(3);
  await expect.poll(async () => Math.min(...(await moments(statistics, "Round trip")))).toBeGreaterThan(3);
  expect(await moments(statistics, "Bit rate")).toHaveLength(2);

  await ann.page.keyboard.press("Escape");
  await expect(page(ann)).toHaveCount(0);
  await expect(ann.button("More")).toBeFocused();
  await ann.page.keyboard.press("?");
  await expect(ann.page.getByRole("term").filter({ hasText: "Statistics" })).toBeVisible();
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("a connection that is not good is marked, with the reason in words", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await holdConnections(ann);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  const mark = ann.tile("Bo").getByRole("img", { name: late });
  await expect(mark).toHaveCount(0);
  await ann.page.evaluate(() => (globalThis.roundTrip = 0.4));
  await expect(mark).toBeVisible();
  await ann.button("People").click();
  await expect(ann.page.getByRole("complementary", { name: "People" }).getByText(late)).toBeVisible();
  await expect(page(ann)).toHaveCount(0);
  await ann.page.keyboard.press("t");
  await expect(page(ann).getByText(late)).toBeVisible();
  await ann.page.evaluate(() => (globalThis.roundTrip = null));
  await expect(mark).toHaveCount(0);
});

test("an interrupted connection is told on the tile and among the people", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await holdConnections(bo);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  const told = /(Weak|No) connection/;
  await expect(ann.tile("Bo").getByText(told)).toHaveCount(0);
  // Bo's page does not know, and so does not begin anew.
  await bo.page.evaluate(() => {
    for (const connection of globalThis.connections) connection.close();
  });
  await expect(ann.tile("Bo").getByText(told)).toBeVisible();
  await ann.button("People").click();
  await expect(ann.page.getByRole("complementary", { name: "People" }).getByText(told)).toBeVisible();
});

test("noise, echo and loudness are switched where the voice is taken", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo", silent);
  await holdConnections(ann);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await seesMoving(bo, ann);
  const sent = () =>
    ann.page.evaluate(() => {
      const voices = globalThis.connections.flatMap((connection) => connection.getSenders().map(({ track }) => track));
      const settings = voices.find((track) => track?.kind === "audio" && track.readyState === "live")?.getSettings();
      return [settings?.noiseSuppression, settings?.echoCancellation, settings?.autoGainControl];
    });
  await expect.poll(sent).toEqual([true, true, true]);
  await ann.button("More").click();
  await ann.page.getByRole("menuitem", { name: "Settings", exact: true }).click();
  const turn = (name: string) => ann.page.getByRole("switch", { name }).click();
  await turn("Less noise");
  await expect.poll(sent).toEqual([false, true, true]);
  await turn("No echo");
  await expect.poll(sent).toEqual([false, false, true]);
  await turn("Even loudness");
  await expect.poll(sent).toEqual([false, false, false]);
  await turn("Less noise");
  await expect.poll(sent).toEqual([true, false, false]);

  await ann.page.reload();
  await ann.stage.waitFor();
  await expect.poll(sent).toEqual([true, false, false]);
});

test("statistics: accessible and fitting in every size", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo", silent);
  await holdConnections(ann);
  await ann.enter(server.url, room);
  const statistics = await openStatistics(ann);
  const looks = () => looksRight(ann, () => expect(statistics).toBeInViewport({ ratio: 0.95 }));
  await looks();
  await bo.enter(server.url, room);
  await expect.poll(async () => Math.min(...(await moments(statistics, "Bit rate")))).toBeGreaterThan(1);
  await ann.page.evaluate(() => (globalThis.roundTrip = 0.4));
  await expect(statistics.getByText(late)).toBeVisible();
  await looks();
});

test("statistics speak Chinese", async ({ server, arrive }) => {
  const lin = await arrive("小林", { language: "zh-CN", viewport: { width: 360, height: 640 } });
  await lin.page.goto(`${server.url}/?room=${room}`);
  await lin.page.getByRole("textbox", { name: "你的名字" }).fill("小林");
  await lin.page.getByRole("button", { name: "加入", exact: true }).click();
  await lin.page.getByRole("main", { name: /^房间 / }).waitFor();
  const bo = await arrive("Bo", silent);
  await bo.enter(server.url, room);
  await lin.page.keyboard.press("t");
  const statistics = lin.page.getByRole("complementary", { name: "统计" });
  await expect(statistics.getByText(/^直连（UDP）/)).toBeVisible();
  await expect(statistics.locator("gr-chart", { hasText: "码率" })).toBeVisible();
  await isAccessible(lin.page);
  await fits(lin.page);
});
