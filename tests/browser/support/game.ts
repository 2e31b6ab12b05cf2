import type { Locator } from "@playwright/test";

import { choose } from "./board.js";
import { expect, type Person } from "./test.js";

export function gameOf(person: Person): Locator {
  return person.page.locator("gr-game");
}

/** With the board on the stage: a game of one round begins. */
export async function startGame(person: Person): Promise<void> {
  await choose(person, "Play draw and guess");
  await person.page.getByRole("radio", { name: "1", exact: true }).check();
  await person.page.getByRole("button", { name: "Start the game" }).click();
  await expect(person.page.getByRole("dialog")).toBeHidden();
}

function choicesOf(person: Person): Locator {
  return gameOf(person).getByRole("group", { name: "Choose a word to draw" }).getByRole("button");
}

/** Whose turn it is, once they have words to choose from. */
export async function drawerAmong(people: readonly Person[]): Promise<Person> {
  const choosing = async () => {
    const counts = await Promise.all(people.map((person) => choicesOf(person).count()));
    return people[counts.findIndex((count) => count > 0)];
  };
  await expect.poll(async () => (await choosing())?.name ?? "", { message: "somebody chooses a word" }).not.toBe("");
  const drawer = await choosing();
  if (!drawer) throw new Error("nobody chooses a word");
  return drawer;
}

/** Takes the first word that is offered. */
export async function chooseWord(person: Person): Promise<string> {
  const first = choicesOf(person).first();
  const word = (await first.innerText()).trim();
  await first.click();
  await expect(gameOf(person)).toContainText(`Draw “${word}”`);
  return word;
}

export async function guess(person: Person, text: string): Promise<void> {
  const field = gameOf(person).getByRole("textbox", { name: "Your guess" });
  await field.fill(text);
  await field.press("Enter");
}

/** What somebody has, by name. */
export async function scoresSeenBy(person: Person): Promise<Record<string, number>> {
  const lines = await gameOf(person).locator("gr-ranking li").all();
  const entries = await Promise.all(
    lines.map(async (line) => {
      const name = (await line.locator(".name").innerText()).trim();
      return [name, parseInt(await line.locator(".score").innerText(), 10)] as const;
    }),
  );
  return Object.fromEntries(entries);
}
