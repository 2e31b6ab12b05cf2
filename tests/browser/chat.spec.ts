import type { Locator } from "@playwright/test";

import { looksRight } from "./support/looks.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";
const silent = { camera: "none" } as const;

function panel(viewer: Person): Locator {
  return viewer.page.getByRole("complementary", { name: "Chat" });
}

async function openChat(person: Person): Promise<void> {
  await person.button("Chat").click();
  await expect(panel(person).getByRole("textbox")).toBeFocused();
}

async function say(person: Person, text: string): Promise<void> {
  const field = panel(person).getByRole("textbox");
  await field.fill(text);
  await field.press("Enter");
  await expect(field).toHaveValue("");
}

/** The lines as that person sees them. */
function lines(viewer: Person): Locator {
  return panel(viewer).getByRole("log").getByRole("listitem").locator(".text");
}

test.describe("chat", () => {
  test("what one writes the others read, with who and when, and a newcomer reads it too", async ({
    server,
    arrive,
  }) => {
    const people = [await arrive("Ann", silent), await arrive("Bo", silent)] as const;
    const [ann, bo] = people;
    for (const person of people) await person.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await openChat(ann);
    await expect(panel(ann)).toContainText("Nothing has been written yet");
    await say(ann, "Are we recording?");
    await expect(bo.toasts).toContainText("Ann: Are we recording?");
    await expect(bo.page.getByText("1 unread line.")).toBeAttached();
    await openChat(bo);
    await expect(bo.page.getByText("1 unread line.")).toHaveCount(0);
    await expect(lines(bo)).toHaveText(["Are we recording?"]);
    await expect(panel(bo).getByRole("listitem")).toContainText("Ann");
    await expect(panel(bo).locator("time")).toHaveText(/^\d\d:\d\d$/);

    const field = panel(bo).getByRole("textbox");
    await field.pressSequentially("Yes.");
    await field.press("Shift+Enter");
    await field.pressSequentially("Since noon.");
    await field.press("Enter");
    await expect(lines(ann)).toHaveText(["Are we recording?", "Yes.\nSince noon."]);
    await expect(panel(ann).getByRole("listitem").first()).toContainText("You");

    const cy = await arrive("Cy", silent);
    await cy.enter(server.url, room);
    await openChat(cy);
    await expect(lines(cy)).toHaveText(["Are we recording?", "Yes.\nSince noon."]);
    await expect(panel(cy)).toContainText("Written before you came");
    await say(cy, "Hello");
    for (const person of people) await expect(lines(person).last()).toHaveText("Hello");
    expect([...people, cy].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test("one's own lines are there again after the page was loaded anew", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await openChat(ann);
    await openChat(bo);
    await say(ann, "one");
    await expect(lines(bo)).toHaveText(["one"]);
    await ann.page.reload();
    await ann.stage.waitFor();
    await say(bo, "two");
    await openChat(ann);
    await expect(lines(ann)).toHaveText(["one", "two"]);
    await expect(panel(ann).locator("li.own .text")).toHaveText(["one"]);
  });

  test("a link is a link, and what looks like markup or a script is text", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await openChat(ann);
    await openChat(bo);
    const hostile = [
      "see https://example.org/a?b=1, or not",
      '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>',
      "javascript:document.title='broken' data:text/html,<b>x</b>",
      "https://bank.example@evil.example/",
    ];
    for (const text of hostile) await say(ann, text);
    await expect(lines(bo)).toHaveText(hostile);
    const links = panel(bo).getByRole("log").getByRole("link");
    await expect(links).toHaveCount(1);
    await expect(links).toHaveText("https://example.org/a?b=1");
    await expect(links).toHaveAttribute("href", "https://example.org/a?b=1");
    await expect(links).toHaveAttribute("rel", "noopener noreferrer");
    await expect(links).toHaveAttribute("target", "_blank");
    await expect(panel(bo).locator("img, script")).toHaveCount(0);
    expect(await bo.page.title()).not.toContain("broken");
    expect(bo.errors).toEqual([]);
  });

  test("who writes too much at once is told, and keeps what is typed", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    await ann.enter(server.url, room);
    await openChat(ann);
    const field = panel(ann).getByRole("textbox");
    await field.fill("again");
    // More than may be said at once, all in one turn.
    await field.evaluate((element) => {
      const box = element as HTMLTextAreaElement;
      for (let i = 0; i < 11; i += 1) {
        box.value = `line ${i}`;
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      }
    });
    await expect(panel(ann)).toContainText("That was too much at once");
    await expect(field).toHaveValue("line 10");
    await expect(lines(ann)).toHaveCount(10);
  });

  test("a line that waits for somebody says so until it has reached them", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    await ann.enter(server.url, room);
    const bo = await arrive("Bo", silent);
    let hold = true;
    const held: (() => void)[] = [];
    // Bo's answers do not come through, so there is no way between the two yet.
    await bo.page.routeWebSocket(/\/ws$/, (socket) => {
      const onward = socket.connectToServer();
      socket.onMessage((message) => {
        const relayed = typeof message === "string" && /"type":"(answer|offer|candidate)"/.test(message);
        if (hold && relayed) held.push(() => onward.send(message));
        else onward.send(message);
      });
    });
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await openChat(ann);
    await say(ann, "early");
    await expect(panel(ann)).toContainText("Has not reached Bo yet");
    hold = false;
    for (const go of held) go();
    await expect(panel(ann)).not.toContainText("Has not reached Bo yet");
    await openChat(bo);
    await expect(lines(bo)).toHaveText(["early"]);
  });

  test("a reaction is seen by all for a moment, and read out", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(bo.tiles).toHaveCount(2);
    await openChat(bo);
    await say(bo, "ready");
    await expect(ann.toasts).toContainText("ready");
    await ann.button("React").click();
    await ann.button("Applause").click();
    await expect(ann.tile("Ann").locator(".reaction.clap")).toBeVisible();
    await expect(bo.tile("Ann").locator(".reaction.clap")).toBeVisible();
    await expect(bo.page.getByText("Ann: Applause.")).toBeAttached();
    await expect(bo.tile("Ann").locator(".reaction")).toHaveCount(0);
  });

  test("looks right in every size, light and dark", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    await ann.enter(server.url, room);
    await openChat(ann);
    await say(ann, "https://example.org/" + "long".repeat(40));
    await looksRight(ann, () => expect(panel(ann).getByRole("textbox")).toBeInViewport());
  });
});
