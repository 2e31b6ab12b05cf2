import { picture } from "./picture-file.js";
import type { Person } from "./person.js";
import type { Rgb } from "./pixels.js";

/** A file that is nowhere on the disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function openEffects(person: Person): Promise<void> {
  await person.button("Effects").first().click();
  await person.page.getByRole("tab", { name: "Background" }).waitFor();
}

/** One of two cameras, in the panel of a call's devices. */
export async function chooseCamera(person: Person, which: "first" | "last"): Promise<void> {
  await person.button("Devices").click();
  const cameras = person.page.getByLabel("Camera", { exact: true }).last();
  await cameras.selectOption(await cameras.locator("option")[which]().getAttribute("value"));
  await person.page.keyboard.press("Escape");
}

/** One of a row of choices, such as "Green screen". */
export function choose({ page }: Person, name: string): Promise<void> {
  return page.getByRole("radio", { name, exact: true }).check({ force: true });
}

/** Presses what asks for a file, and answers with this one; text is where it is on the disk. */
export async function chooseFile(person: Person, button: string, file: ChosenFile | string): Promise<void> {
  const choosing = person.page.waitForEvent("filechooser");
  await person.button(button).click();
  await (await choosing).setFiles(file);
}

export async function chooseColourBehind({ page }: Person, colour: string): Promise<void> {
  await page.getByLabel("Colour behind you").fill(colour);
}

/** Cuts the person out of their green screen and puts a plain picture behind them. */
export async function keyOver(person: Person, colour: Rgb): Promise<void> {
  await openEffects(person);
  await choose(person, "Green screen");
  await choose(person, "Picture");
  const buffer = await picture(person.page, colour);
  await chooseFile(person, "Your own picture", { name: "plain.png", mimeType: "image/png", buffer });
}

export async function applyFilter({ page }: Person, css: string): Promise<void> {
  await page.getByRole("tab", { name: "Filters" }).click();
  await page.getByRole("textbox", { name: "As CSS" }).fill(css);
  await page.keyboard.press("Enter");
}
