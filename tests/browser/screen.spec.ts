import type { Locator } from "@playwright/test";

import type { AppRoot } from "./support/app-root.js";
import { looksRight } from "./support/looks.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { openTab, type SharedTab, sharesTab } from "./support/shared-tab.js";
import { allSeeAll, expect, type Person, seesMoving, test } from "./support/test.js";

const room = "amber-otter-42";
const red: Rgb = [200, 30, 20];
const blue: Rgb = [20, 40, 200];
const green: Rgb = [30, 160, 40];
const amber: Rgb = [220, 160, 30];
const redBlue: SharedTab = { left: red, right: blue };
const greenAmber: SharedTab = { left: green, right: amber };

/** The screen that somebody shares, as this person sees it. */
function screen(viewer: Person, name: string): Locator {
  const label = viewer.name === name ? "Your screen" : `${name}’s screen`;
  return viewer.page.locator(`gr-screen[aria-label="${label}"]`);
}

async function sees(viewer: Person, name: string, { left, right }: SharedTab): Promise<void> {
  const video = screen(viewer, name).locator("video");
  await showsColour(video, 0.25, 0.5, left, 60);
  await showsColour(video, 0.75, 0.5, right, 60);
}

function state(person: Person) {
  return person.page.evaluate(() => document.querySelector<AppRoot>("gr-app")!.state!);
}

/** Gathers what this person's page says to the server, by its type. */
function listenTo(person: Person): string[] {
  const said: string[] = [];
  person.page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => said.push((JSON.parse(String(payload)) as { type: string }).type));
  });
  return said;
}

test("a shared tab is beside the camera for the other, without another offer", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo");
  const said = [listenTo(ann), listenTo(bo)];
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await openTab(ann, redBlue);
  const offers = () => said.flat().filter((type) => type === "offer").length;
  await expect.poll(offers).toBe(2); // of who came last: the first, and the one that confirms it
  await ann.page.keyboard.press("s");
  await sees(bo, "Ann", redBlue);
  await sees(ann, "Ann", redBlue);
  await seesMoving(bo, ann);
  await expect(bo.toasts).toContainText("Ann shares a screen");
  expect((await state(bo)).room!.people.map((person) => person.screen)).toEqual([false, true]);

  await screen(ann, "Ann").getByRole("button", { name: "Stop sharing" }).click();
  await expect(screen(bo, "Ann")).toHaveCount(0);
  await expect(screen(ann, "Ann")).toHaveCount(0);
  await ann.page.keyboard.press("s");
  await sees(bo, "Ann", redBlue);
  expect(offers()).toBe(2);
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("the sound of a shared tab arrives with it, and apart from the voice", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await openTab(ann, { ...redBlue, tone: true });
  await ann.button("Screen").click();
  await sees(bo, "Ann", redBlue);
  const loudness = (video: Locator) =>
    video.evaluate(async (element: HTMLVideoElement) => {
      const audio = new AudioContext();
      const tracks = (element.srcObject as MediaStream).getAudioTracks();
      const analyser = new AnalyserNode(audio);
      audio.createMediaStreamSource(new MediaStream(tracks)).connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      let most = 0;
      const until = audio.currentTime + 0.5;
      while (audio.currentTime < until) {
        analyser.getFloatTimeDomainData(samples);
        most = Math.max(most, ...samples);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await audio.close();
      return most;
    });
  await expect.poll(() => loudness(screen(bo, "Ann").locator("video"))).toBeGreaterThan(0.1);
  expect(await loudness(bo.tile("Ann").locator("video"))).toBeLessThan(0.01);
  expect((await state(ann)).screen).toMatchObject({ state: "on", sound: true, surface: "browser", hint: "motion" });
});

test("what the browser ends is ended for all, with a word to who shared it", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  const tab = await openTab(ann, redBlue);
  await ann.page.keyboard.press("s");
  await sees(bo, "Ann", redBlue);
  // The browser ends the track, as it does when its own button is clicked.
  await tab.close();
  await expect(screen(ann, "Ann")).toHaveCount(0);
  await expect(screen(bo, "Ann")).toHaveCount(0);
  await expect(ann.toasts).toContainText("Sharing stopped");
  await expect(ann.button("Screen")).toHaveAttribute("aria-pressed", "false");
  await seesMoving(bo, ann);
});

test("who closes the picker goes on as before; what fails is told", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.enter(server.url, room);
  const answer = (name: string, message: string) =>
    ann.page.evaluate(
      ([name, message]) => {
        navigator.mediaDevices.getDisplayMedia = () => Promise.reject(new DOMException(message, name));
      },
      [name, message] as const,
    );
  await answer("NotAllowedError", "Permission denied by user");
  await ann.button("Screen").click();
  await expect.poll(async () => (await state(ann)).screen.state).toBe("off");
  expect((await state(ann)).notices).toEqual([]);
  await expect(screen(ann, "Ann")).toHaveCount(0);

  await answer("NotAllowedError", "Permission denied by system");
  await ann.button("Screen").click();
  await expect(ann.toasts).toContainText("Your system does not let the browser see the screen.");
  await answer("NotReadableError", "Could not start video source");
  await ann.button("Screen").click();
  await expect(ann.toasts).toContainText("The screen could not be shared.");
  await expect.poll(async () => (await state(ann)).screen.state).toBe("off");
  expect(ann.errors).toEqual([]);
});

test("one click puts another tab in the place of the shared one", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  const said = listenTo(ann);
  await openTab(ann, redBlue);
  await ann.page.keyboard.press("s");
  await sees(bo, "Ann", redBlue);
  await openTab(ann, greenAmber);
  const swap = screen(ann, "Ann").getByRole("button", { name: "Share something else" });
  await swap.click();
  await sees(bo, "Ann", greenAmber);
  await sees(ann, "Ann", greenAmber);

  // Who changes their mind in the picker keeps what they had.
  await ann.page.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = () => {
      document.body.dataset["asked"] = "";
      return Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
    };
  });
  await swap.click();
  await expect(ann.page.locator("body[data-asked]")).toHaveCount(1);
  await sees(bo, "Ann", greenAmber);
  expect((await state(ann)).notices.filter(({ kind }) => kind.startsWith("screen"))).toEqual([]);
  expect(said.filter((type) => type === "offer")).toEqual([]);
});

test("who comes in later sees what is shared", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  await ann.enter(server.url, room);
  await openTab(ann, redBlue);
  await ann.page.keyboard.press("s");
  await sees(ann, "Ann", redBlue);
  const bo = await arrive("Bo");
  await bo.enter(server.url, room);
  await sees(bo, "Ann", redBlue);
  await allSeeAll([ann, bo]);
  await bo.page.reload();
  await bo.stage.waitFor();
  await sees(bo, "Ann", redBlue);
});

test("two share at once, and each sees the other's", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo", sharesTab);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await openTab(ann, redBlue);
  await openTab(bo, greenAmber);
  await Promise.all([ann.page.keyboard.press("s"), bo.page.keyboard.press("s")]);
  for (const viewer of [ann, bo]) {
    await sees(viewer, "Ann", redBlue);
    await sees(viewer, "Bo", greenAmber);
  }
  await allSeeAll([ann, bo]);
  await ann.button("Leave").click();
  await expect(screen(bo, "Ann")).toHaveCount(0);
  await sees(bo, "Bo", greenAmber);
  expect((await state(ann)).screen.state).toBe("off");
});

test("an older page that has no place for a screen loses nothing else", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo");
  await bo.page.addInitScript(() => {
    const add = Object.getOwnPropertyDescriptor(RTCPeerConnection.prototype, "addTransceiver")!;
    const { value } = add as { value: (...parameters: unknown[]) => unknown };
    Object.defineProperty(RTCPeerConnection.prototype, "addTransceiver", {
      ...add,
      value(this: RTCPeerConnection, ...parameters: unknown[]) {
        return this.getTransceivers().length < 2 ? value.apply(this, parameters) : undefined;
      },
    });
  });
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await openTab(ann, redBlue);
  await ann.page.keyboard.press("s");
  await sees(ann, "Ann", redBlue);
  await seesMoving(bo, ann);
  await seesMoving(ann, bo);
  const cy = await arrive("Cy"); // a newer one
  await cy.enter(server.url, room);
  await sees(cy, "Ann", redBlue);
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("the browser is asked for sound without our own, and told what matters", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  await ann.page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (options) => {
      document.body.dataset["asked"] = JSON.stringify(options);
      const stream = await ask(options);
      const [picture] = stream.getVideoTracks();
      setInterval(() => (document.body.dataset["hint"] = picture!.contentHint), 10);
      return stream;
    };
  });
  await ann.enter(server.url, room);
  await openTab(ann, { ...redBlue, tone: true });
  await ann.page.keyboard.press("s");
  await sees(ann, "Ann", redBlue);
  const body = ann.page.locator("body");
  const asked = JSON.parse((await body.getAttribute("data-asked"))!) as Record<string, unknown>;
  expect(asked).toMatchObject({
    audio: { restrictOwnAudio: true, suppressLocalAudioPlayback: false, echoCancellation: false },
    systemAudio: "include",
    surfaceSwitching: "include",
    selfBrowserSurface: "exclude",
  });
  await expect(body).toHaveAttribute("data-hint", "motion");
  await screen(ann, "Ann").getByRole("button", { name: "Keep text sharp" }).click();
  await expect(body).toHaveAttribute("data-hint", "detail");
  await screen(ann, "Ann").getByRole("button", { name: "Keep motion smooth" }).click();
  await expect(body).toHaveAttribute("data-hint", "motion");
});

test("a browser that does not know restrictOwnAudio is not asked for it", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  await ann.page.addInitScript(() => {
    const known = navigator.mediaDevices.getSupportedConstraints();
    Reflect.deleteProperty(known, "restrictOwnAudio");
    MediaDevices.prototype.getSupportedConstraints = () => known;
    MediaDevices.prototype.getDisplayMedia = (options) => {
      document.body.dataset["asked"] = JSON.stringify(options);
      return Promise.reject(new DOMException("", "NotAllowedError"));
    };
  });
  await ann.enter(server.url, room);
  await ann.page.keyboard.press("s");
  const asked = JSON.parse((await ann.page.locator("body[data-asked]").getAttribute("data-asked"))!) as object;
  expect(asked).toMatchObject({ audio: { suppressLocalAudioPlayback: false } });
  expect(asked).not.toHaveProperty("audio.restrictOwnAudio");
});

test("where nothing can be shared, sharing is not offered", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.addInitScript(() => Reflect.deleteProperty(MediaDevices.prototype, "getDisplayMedia"));
  await ann.enter(server.url, room);
  await expect(ann.button("Camera")).toBeVisible();
  await expect(ann.button("Screen")).toHaveCount(0);
});

test("in the studio a screen stands in the camera's place and goes through the effects", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  await ann.open(server.url);
  await ann.button("Studio").click();
  await openTab(ann, redBlue);
  const source = (name: string) => ann.page.getByRole("radio", { name, exact: true });
  await source("Screen").click({ force: true });
  await showsColour(ann.preview, 0.25, 0.5, red, 40);
  await showsColour(ann.preview, 0.75, 0.5, blue, 40); // and not as in a mirror
  expect((await state(ann)).camera).toMatchObject({ state: "on", source: "screen", mirrored: false });
  await ann.page.getByRole("tab", { name: "Presets" }).click();
  await ann.button("Inverted").click();
  await showsColour(ann.preview, 0.25, 0.5, [55, 225, 235], 60);
  await ann.button("Plain").click();
  await showsColour(ann.preview, 0.25, 0.5, red, 40);
  await ann.button("Take a photo").click();
  const photo = ann.page.locator("gr-gallery img");
  await expect.poll(async () => distance(await colourAt(photo, 0.75, 0.5), blue)).toBeLessThan(40);

  await openTab(ann, greenAmber);
  await ann.button("Share something else").click();
  await showsColour(ann.preview, 0.25, 0.5, green, 40);
  await ann.page.getByRole("radio", { name: "Smooth motion" }).click({ force: true });
  await expect.poll(async () => (await state(ann)).screen.hint).toBe("motion");
  await source("Camera").click({ force: true });
  await expect.poll(async () => (await state(ann)).camera.source).toBe("camera");
  await expect.poll(async () => (await state(ann)).camera.state).toBe("on");
  expect((await state(ann)).screen.state).toBe("off");
});

test("a screen from the studio moves beside the camera when a call begins", async ({ server, arrive }) => {
  const bo = await arrive("Bo");
  await bo.enter(server.url, room);
  const ann = await arrive("Ann", sharesTab);
  await ann.open(server.url, room);
  await ann.button("Studio").click();
  await openTab(ann, redBlue);
  await ann.page.keyboard.press("s");
  await showsColour(ann.preview, 0.25, 0.5, red, 40);
  await ann.button("Home").click();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await sees(bo, "Ann", redBlue);
  await allSeeAll([ann, bo]);
});

test("shared screens: accessible, and fitting beside the people", async ({ server, arrive }) => {
  const ann = await arrive("Ann", sharesTab);
  const bo = await arrive("Bo", sharesTab);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  for (const person of [ann, bo]) {
    await openTab(person, redBlue);
    await person.page.keyboard.press("s");
    await sees(ann, person.name, redBlue);
  }
  await looksRight(ann, async () => {
    await expect(screen(ann, "Bo")).toBeInViewport({ ratio: 0.9 });
    for (const one of [...(await ann.tiles.all()), screen(ann, "Ann")]) await expect(one).toBeInViewport({ ratio: 0.9 });
    const theirs = (await screen(ann, "Bo").boundingBox())!;
    const face = (await ann.tile("Bo").boundingBox())!;
    expect(theirs.width * theirs.height).toBeGreaterThan(3 * face.width * face.height);
  });
  await ann.button("People").click();
  const line = ann.page.locator("gr-people li", { hasText: "Bo" });
  await expect(line.getByRole("img", { name: "Shares a screen" })).toBeVisible();
});
