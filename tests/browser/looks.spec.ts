import { isAccessible, looksRight } from "./support/looks.js";
import { expect, test } from "./support/test.js";

const room = "amber-otter-42";

test("lobby: accessible and fitting in every state", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url);
  await expect(ann.page.getByText("A fresh room, all yours.")).toBeVisible();
  await looksRight(ann);
  await ann.joinButton.click();
  await expect(ann.page.getByText("Please enter your name")).toBeVisible();
  await isAccessible(ann.page);
  await ann.button("Devices").click();
  await isAccessible(ann.page);
  await ann.page.keyboard.press("Escape");
  for (const [name, key] of [["Settings", ""], ["Keyboard shortcuts", "?"], ["All commands", "Control+k"]]) {
    await ann.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    if (key === "") await ann.button("Settings").first().click();
    else await ann.page.keyboard.press(key!);
    const dialog = ann.page.getByRole("dialog", { name: name! });
    await dialog.waitFor();
    await isAccessible(ann.page);
    await ann.page.keyboard.press("Escape");
    // Keys belong to the dialog until it has left the page, which is a moment after it is hidden.
    await expect(ann.page.locator("gr-dialog")).toHaveCount(0);
  }

  const bo = await arrive("Bo", { camera: "none" });
  await bo.open(server.url);
  await expect(bo.page.getByText("No camera and no microphone were found.")).toBeVisible();
  await isAccessible(bo.page);
});

test("room: accessible and fitting in every state", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  await ann.enter(server.url, room);
  await expect(ann.page.getByText("Nobody else is here yet.")).toBeVisible();
  await looksRight(ann);
  const bo = await arrive("Bo", { camera: "none" });
  await bo.enter(server.url, room);
  await expect(ann.tiles).toHaveCount(2);
  await looksRight(ann, async () => {
    for (const tile of await ann.tiles.all()) await expect(tile).toBeInViewport({ ratio: 0.9 });
  });
  await ann.button("People").click();
  await isAccessible(ann.page);
  await ann.button("Close").click();
  await ann.button("More").click();
  await isAccessible(ann.page);
  await ann.page.keyboard.press("Escape");
  await ann.button("Leave").click();
  await expect(ann.page.getByText("You left the room")).toBeVisible();
  await isAccessible(ann.page);
});

test("studio: accessible and fitting in every state", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "portrait" });
  await ann.open(server.url);
  await ann.button("Studio").click();
  await expect(ann.page.getByText("Your photos appear here.")).toBeVisible();
  const everywhere = () => looksRight(ann);
  await everywhere();
  for (const mode of ["One colour", "Empty room", "Green screen"]) {
    await ann.page.getByRole("radio", { name: mode }).check();
    await isAccessible(ann.page);
  }
  for (const behind of ["Blur", "Video", "Transparent", "Colour", "Picture"]) {
    await ann.page.getByRole("radio", { name: behind, exact: true }).check();
    await isAccessible(ann.page);
  }
  await everywhere();

  await ann.page.getByRole("tab", { name: "Background" }).press("ArrowRight");
  await expect(ann.page.getByRole("tab", { name: "Filters" })).toBeFocused();
  for (const kind of ["Blur", "Shadow", "Opacity"]) {
    await ann.button("Add a filter").click();
    await ann.page.getByRole("menuitem", { name: kind, exact: true }).click();
    await expect(ann.button(`Remove ${kind}`)).toBeVisible();
  }
  await ann.page.getByRole("textbox", { name: "As CSS" }).fill("blur(2px) conrast(120%)");
  await ann.page.keyboard.press("Enter");
  await expect(ann.page.getByText("There is no filter called “conrast”.")).toBeVisible();
  await everywhere();
  await ann.page.getByRole("tab", { name: "Presets" }).click();
  await expect(ann.button("Sepia")).toBeVisible();
  await everywhere();

  await ann.button("Take a photo").click();
  await ann.page.getByRole("button", { name: /^Open / }).click();
  await ann.page.getByRole("dialog").waitFor();
  await everywhere();
});

test("effects over the lobby and beside the stage: accessible and fitting", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url, room);
  await ann.button("Effects").click();
  const drawer = ann.page.getByRole("complementary", { name: "Effects" });
  await ann.page.getByRole("radio", { name: "Green screen" }).check();
  await looksRight(ann, async () => {
    await expect(drawer).toBeInViewport({ ratio: 0.95 });
  });
  await ann.page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(ann.button("Effects")).toBeFocused();

  await ann.nameField.fill(ann.name);
  await ann.joinButton.click();
  await ann.stage.waitFor();
  await ann.page.keyboard.press("e");
  await looksRight(ann, async () => {
    await expect(drawer).toBeInViewport({ ratio: 0.95 });
    await expect(ann.tile("Ann")).toBeInViewport({ ratio: 0.9 });
  });
  await ann.page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

test("speaks the browser's language, and another when asked", async ({ server, arrive }) => {
  const lin = await arrive("小林", { language: "zh-CN" });
  await lin.page.goto(`${server.url}/?room=${room}`);
  await expect(lin.page.getByRole("button", { name: "加入", exact: true })).toBeVisible();
  await expect(lin.page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await isAccessible(lin.page);
  await lin.page.getByRole("button", { name: "设置" }).first().click();
  await lin.page.getByRole("radio", { name: "English" }).check();
  await expect(lin.page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await lin.page.keyboard.press("Escape");
  await lin.nameField.fill(lin.name);
  await lin.joinButton.click();
  await expect(lin.tile("小林")).toBeVisible();
  await lin.page.reload();
  await lin.stage.waitFor();
  await expect(lin.page.locator("html")).toHaveAttribute("lang", "en");
});

test("without WebAssembly the page says what is missing", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "none" });
  await ann.page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await ann.page.goto(server.url);
  await expect(ann.page.getByText("This browser cannot run Greenroom")).toBeVisible();
});

test("when the app cannot be loaded the page says so and offers to reload", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "none" });
  await ann.page.route("**/*.wasm", (route) => route.abort());
  await ann.page.goto(server.url);
  await expect(ann.page.getByText("Greenroom could not be loaded.")).toBeVisible();
  await ann.page.unroute("**/*.wasm");
  await ann.button("Reload").click();
  await ann.nameField.waitFor();
});
