import { keepConnections } from "./support/connections.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";

/** How many rows the picture of that one has as it arrives. */
function rows(viewer: Person, name: string): () => Promise<number> {
  return () => viewer.tile(name).locator("video").evaluate((video: HTMLVideoElement) => video.videoHeight);
}

/** By how much this person's page makes its picture smaller before it is sent. */
function smallerBy(sender: Person): () => Promise<number | undefined> {
  return () =>
    sender.page.evaluate(() => {
      const senders = window.connections.flatMap((connection) => connection.getSenders());
      const picture = senders.find(({ track }) => track?.kind === "video");
      return picture?.getParameters().encodings[0]?.scaleResolutionDownBy;
    });
}

test("a picture is sent as large as it is shown, and whole to whom records it", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "pattern" });
  const bo = await arrive("Bo", { camera: "none" });
  await keepConnections(ann);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  // Of the picture's 720 rows a browser sends fewer as long as it does not trust the line, or is too slow.
  const received = rows(bo, "Ann");
  await bo.page.setViewportSize({ width: 2000, height: 1400 });
  await expect.poll(smallerBy(ann)).toBe(1);
  await expect.poll(received).toBeGreaterThan(360);
  await bo.page.setViewportSize({ width: 360, height: 360 });
  await expect.poll(received).toBeLessThanOrEqual(360);
  await expect.poll(smallerBy(ann)).toBeGreaterThanOrEqual(2);
  await bo.page.keyboard.press("r");
  await expect.poll(smallerBy(ann)).toBe(1);
  await expect.poll(received).toBeGreaterThan(360);
  await bo.button("Stop recording").click();
  await expect.poll(received).toBeLessThanOrEqual(360);
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});
