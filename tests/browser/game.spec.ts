import { draw, seesInk, seesPaper, showBoard } from "./support/board.js";
import { chooseWord, drawerAmong, gameOf, guess, scoresSeenBy, startGame } from "./support/game.js";
import { expect, test } from "./support/test.js";

const left = { x: 400, y: 300 };
const right = { x: 800, y: 300 };
const middle = { x: 600, y: 300 };

test("three play draw and guess to the end, and again", async ({ server, arrive }) => {
  const people = [await arrive("Ann"), await arrive("Bo"), await arrive("Cy")] as const;
  const [ann] = people;
  for (const person of people) await person.enter(server.url, "game-room");
  for (const person of people) await expect(person.tiles).toHaveCount(3);
  await showBoard(ann);
  await startGame(ann);

  const drawers: string[] = [];
  while (drawers.length < people.length) {
    // The board comes onto everybody's stage by itself.
    for (const person of people) await expect(gameOf(person)).toContainText("Round 1 of 1");
    const drawer = await drawerAmong(people);
    drawers.push(drawer.name);
    const word = await chooseWord(drawer);
    const [first, second] = people.filter((person) => person !== drawer);
    if (!first || !second) throw new Error("three play");
    for (const person of [first, second]) {
      await expect(gameOf(person)).toContainText(`${drawer.name} draws. What is it?`);
      await expect(person.page.locator("gr-game-word")).toHaveText(/_/);
      await expect(person.page.locator("gr-game-word")).not.toContainText(word);
    }
    // What was drawn before is gone.
    await seesPaper(drawer, middle);
    await draw(drawer, left, right);
    await seesInk(first, middle);

    await guess(first, "no such thing");
    await expect(gameOf(second).getByRole("log")).toContainText("no such thing");
    await expect(gameOf(first)).not.toContainText("You guessed the word!");
    await guess(first, word.toUpperCase());
    await expect(gameOf(first)).toContainText("You guessed the word!");
    await expect(gameOf(second)).toContainText(`${first.name} guessed the word`);
    await expect(gameOf(first).getByRole("textbox")).toHaveCount(0);
    await expect.poll(async () => (await scoresSeenBy(second))[first.name]).toBeGreaterThan(0);
    await guess(second, word);
    for (const person of people) await expect(gameOf(person)).toContainText(`The word was “${word}”.`);
  }
  expect([...drawers].sort()).toEqual(["Ann", "Bo", "Cy"]);

  for (const person of people) await expect(gameOf(person).getByRole("heading")).toHaveText("The game is over");
  const scores = await scoresSeenBy(ann);
  // Each drew for two and guessed twice.
  for (const { name } of people) expect(scores[name]).toBeGreaterThanOrEqual(200);
  for (const person of people) expect(await scoresSeenBy(person)).toEqual(scores);

  await gameOf(people[2]).getByRole("button", { name: "Play again" }).click();
  await people[2].page.getByRole("button", { name: "Start the game" }).click();
  for (const person of people) await expect(gameOf(person)).toContainText("Round 1 of 3");
  for (const { errors } of people) expect(errors).toEqual([]);
});
