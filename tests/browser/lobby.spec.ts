import { Server } from "../support/server.js";
import { expect, test } from "./support/test.js";

const room = "amber-otter-42";

test("offers a fresh room with a readable code, and another at a click", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url);
  await expect(ann.roomField).toHaveValue(/^[a-z]+-[a-z]+-\d{2}$/);
  const first = await ann.roomField.inputValue();
  await ann.button("Another code").click();
  await expect(ann.roomField).not.toHaveValue(first);
  const code = await ann.roomField.inputValue();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await ann.stage.waitFor();
  expect(new URL(ann.page.url()).searchParams.get("room")).toBe(code);
});

test("a link fills the room in and says who is there", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.enter(server.url, room);
  await ann.button("Copy link").first().click();
  await expect(ann.toasts).toContainText("Link copied");
  const link = await ann.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${server.url}/?room=${room}`);

  const bo = await arrive("Bo", { camera: "none" });
  await bo.page.goto(link);
  await expect(bo.roomField).toHaveValue(room);
  await expect(bo.page.getByText("Ann is here.")).toBeVisible();
});

test("a pasted link and a sloppily typed code are understood", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "none" });
  await ann.open(server.url);
  await ann.nameField.fill("  Ann  Lee ");
  await ann.roomField.fill("Amber Otter_42 ");
  await ann.joinButton.click();
  await expect(ann.page.getByRole("main", { name: `Room ${room}` })).toBeVisible();
  await expect(ann.tile("Ann Lee")).toBeVisible();
  await ann.button("Leave").click();
  await ann.button("Home").first().click();
  await ann.roomField.fill(`${server.url}/?room=other-room-11`);
  await ann.joinButton.click();
  await expect(ann.page.getByRole("main", { name: "Room other-room-11" })).toBeVisible();
});

test("names and codes that cannot be are refused in words, beside their field", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann", { camera: "none" });
  await ann.open(server.url, room);
  await ann.joinButton.click();
  await expect(ann.page.getByText("Please enter your name")).toBeVisible();
  await expect(ann.nameField).toBeFocused();
  await ann.nameField.fill("Ann");
  for (const bad of ["x", "???", "房间"]) {
    await ann.roomField.fill(bad);
    await ann.joinButton.click();
    await expect(ann.page.getByText("A room code has 3 to 64 letters")).toBeVisible();
    await expect(ann.roomField).toHaveAttribute("aria-invalid", "true");
  }
});

test("the keyboard alone gets in, about and out", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url, room);
  await ann.nameField.focus();
  await ann.page.keyboard.type("Ann mv");
  await ann.page.keyboard.press("Enter");
  await ann.stage.waitFor();
  // Letters typed into a field are letters, and commands everywhere else.
  await expect(ann.tile("Ann mv").getByRole("img", { name: "Microphone off" })).toHaveCount(0);
  await ann.page.keyboard.press("p");
  await expect(ann.page.getByRole("complementary", { name: "People" })).toBeVisible();
  await ann.page.keyboard.press("Escape");
  await expect(ann.page.getByRole("complementary", { name: "People" })).toHaveCount(0);
  await ann.page.keyboard.press("?");
  const help = ann.page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toBeVisible();
  await ann.page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await ann.page.keyboard.press("Control+k");
  await expect(ann.page.getByRole("combobox")).toBeFocused();
  await ann.page.keyboard.type("leave");
  await ann.page.keyboard.press("Enter");
  await expect(ann.page.getByText("You left the room")).toBeVisible();
});

test("shortcuts can be switched off, and stay off", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url, room);
  await ann.button("Settings").first().click();
  await ann.page.getByRole("switch", { name: "Keyboard shortcuts" }).click();
  await ann.page.keyboard.press("Escape");
  await ann.page.reload();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await ann.stage.waitFor();
  await ann.page.keyboard.press("p");
  await ann.page.keyboard.press("m");
  // Whatever the keys had done would be there by the time that a click has done its own.
  await ann.button("People").click();
  await expect(ann.page.getByRole("complementary", { name: "People" })).toBeVisible();
  await expect(ann.button("Microphone")).toHaveAttribute("aria-pressed", "true");
});

test("without a server the lobby says so, and comes to life when it is there", async ({ arrive }) => {
  const first = await Server.start();
  const ann = await arrive("Ann");
  await ann.open(first.url, room);
  await first.stop();
  await expect(ann.page.getByText(/cannot be reached|dropped/)).toBeVisible();
  const second = await Server.start("--port", String(first.port));
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await ann.stage.waitFor({ timeout: 30_000 });
  await second.stop();
});
