import type { Page } from "@playwright/test";

import type { Rgb } from "./pixels.js";
import type { Person, PersonOptions } from "./person.js";

/** What is in the title of the tab that the browser's picker chooses. */
const chosen = "Chosen";

/** For a person whose picker chooses the tab that openTab() has opened last. */
export const sharesTab: PersonOptions = { allowed: ["camera", "microphone"], sharedTab: chosen };

export interface SharedTab {
  /** Of its left and right half. */
  readonly left: Rgb;
  readonly right: Rgb;
  /** A tone comes out of it. */
  readonly tone?: boolean;
}

/** Opens another tab, which is what this person shares from now on. */
export async function openTab(person: Person, { left, right, tone = false }: SharedTab): Promise<Page> {
  for (const page of person.context.pages()) {
    await page.evaluate((word) => (document.title = document.title.replace(word, "Passed over")), chosen);
  }
  const page = await person.context.newPage();
  const css = ([r, g, b]: Rgb) => `rgb(${r} ${g} ${b})`;
  await page.setContent(
    `<title>${chosen}</title>
    <body style="margin: 0; height: 100vh; background: linear-gradient(90deg, ${css(left)} 50%, ${css(right)} 50%)">`,
  );
  if (tone) {
    await page.locator("body").click(); // without which a page may not be heard
    await page.evaluate(async () => {
      const audio = new AudioContext();
      const sound = new OscillatorNode(audio, { frequency: 440 });
      sound.connect(new GainNode(audio, { gain: 0.5 })).connect(audio.destination);
      sound.start();
      await audio.resume();
    });
  }
  return page;
}
