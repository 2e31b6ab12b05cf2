import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";

/** How many rows the picture of that one has as it arrives. */
function rows(viewer: Person, name: string): () => Promise<number> {
  return () => viewer.tile(name).locator("video").evaluate((video: HTMLVideoElement) => video.videoHeight);
}

test("a picture is sent as large as it is shown, and whole to whom records it", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "pattern" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  const received = rows(bo, "Ann");
  await bo.page.setViewportSize({ width: 2000, height: 1400 });
  await expect.poll(received).toBe(720);
  await bo.page.setViewportSize({ width: 360, height: 360 });
  await expect.poll(received).toBeLessThanOrEqual(360);
  await bo.page.keyboard.press("r");
  await expect.poll(received).toBe(720);
  await bo.button("Stop recording").click();
  await expect.poll(received).toBeLessThanOrEqual(360);
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});
