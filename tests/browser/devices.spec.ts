import { allSeeAll, expect, seesMoving, test } from "./support/test.js";

const room = "amber-otter-42";

// Join with what works: whatever fails, one gets in, is told why in words, and has the rest.

test("with camera and microphone refused one joins without them", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { allowed: [] });
  const bo = await arrive("Bo");
  await bo.enter(server.url, room);
  await ann.open(server.url, room);
  await expect(
    ann.page.getByText("Your browser blocked the camera and the microphone."),
  ).toBeVisible();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await seesMoving(ann, bo);
  await expect(bo.tile("Ann").locator("gr-initials")).toBeVisible();
  await expect(bo.tile("Ann").getByRole("img", { name: "Microphone off" })).toBeVisible();
});

test("with the camera refused the microphone still works", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { allowed: ["microphone"], microphone: "talking" });
  const bo = await arrive("Bo");
  await bo.enter(server.url, room);
  await ann.open(server.url, room);
  await expect(ann.page.getByText("Your browser blocked the camera.")).toBeVisible();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await expect(bo.tile("Ann").getByRole("img", { name: "Speaking" })).toBeVisible();
  await seesMoving(ann, bo);
});

test("with no devices at all one joins and is told", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "none" });
  await ann.open(server.url, room);
  await expect(ann.page.getByText("No camera and no microphone were found.")).toBeVisible();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await ann.stage.waitFor();
});

test("with a camera that another program holds one joins with the microphone", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  // Chromium's fake cameras are never busy: this is what it says of a real one.
  await ann.page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) =>
      constraints?.video === undefined
        ? open(constraints)
        : Promise.reject(new DOMException("Could not start video source", "NotReadableError"));
  });
  const bo = await arrive("Bo");
  await bo.enter(server.url, room);
  await ann.open(server.url, room);
  await expect(ann.page.getByText("Another program is using the camera.")).toBeVisible();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await expect(bo.tile("Ann").getByRole("img", { name: "Speaking" })).toBeVisible();
});

test("a camera that is pulled out is told and replaced without losing the call", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  // What the browser does when the device goes: it ends the track and says so.
  await ann.tile("Ann").locator("video").evaluate((video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    track?.stop();
    track?.dispatchEvent(new Event("ended"));
  });
  await expect(ann.toasts).toContainText("The camera stopped.");
  await expect(ann.toasts).toContainText("Now using");
  await seesMoving(bo, ann);
});

test("the choice of devices is offered, taken and remembered", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "pattern" });
  await ann.open(server.url);
  await ann.nameField.fill("Ann");
  await ann.button("Devices").click();
  const microphones = ann.page.getByRole("combobox", { name: "Microphone" });
  const labels = await microphones.locator("option").allTextContents();
  expect(labels.length).toBeGreaterThan(1);
  const label = labels[labels.length - 1]!;
  await microphones.selectOption({ label });
  await expect(microphones.locator("option:checked")).toHaveText(label);
  await ann.page.reload();
  await ann.button("Devices").click();
  await expect(microphones.locator("option:checked")).toHaveText(label);
  await expect(ann.nameField).toHaveValue("Ann");
});

test("a microphone and a camera that were off stay off at the next visit", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url);
  await expect(ann.page.locator("gr-level-meter")).toBeVisible();
  await ann.button("Microphone").click();
  await ann.button("Camera").click();
  await expect(ann.page.getByText("Your camera is off.")).toBeVisible();
  await ann.page.reload();
  await expect(ann.page.getByText("Your camera is off.")).toBeVisible();
  await expect(ann.button("Microphone")).toHaveAttribute("aria-pressed", "false");
});
