import { expect, test } from "@playwright/test";

import { LastSpeaker } from "../../web/src/call/last-speaker.js";

test("whoever has spoken for a second is the speaker, and stays so in silence", () => {
  const speaker = new LastSpeaker();
  expect(speaker.hear(["Ann"], 0)).toBe(1000);
  expect(speaker.name).toBe("");
  expect(speaker.hear(["Ann"], 400)).toBe(600);
  expect(speaker.hear(["Ann"], 1000)).toBeNull();
  expect(speaker.name).toBe("Ann");
  expect(speaker.hear([], 5000)).toBeNull();
  expect(speaker.name).toBe("Ann");
});

test("a cough turns nobody's head", () => {
  const speaker = new LastSpeaker();
  speaker.hear(["Ann"], 0);
  speaker.hear(["Ann"], 1000);
  speaker.hear(["Ann", "Bo"], 1100);
  speaker.hear(["Ann"], 1900);
  expect(speaker.hear(["Ann", "Bo"], 2000)).toBe(1000);
  expect(speaker.name).toBe("Ann");
});

test("of two who speak at the same time it is who began last, and it does not go to and fro", () => {
  const speaker = new LastSpeaker();
  speaker.hear(["Ann"], 0);
  expect(speaker.hear(["Ann", "Bo"], 500)).toBe(500);
  expect(speaker.hear(["Ann", "Bo"], 1000)).toBe(500);
  expect(speaker.name).toBe("Ann");
  expect(speaker.hear(["Ann", "Bo"], 1500)).toBeNull();
  expect(speaker.name).toBe("Bo");
  expect(speaker.hear(["Ann", "Bo"], 9000)).toBeNull();
  expect(speaker.name).toBe("Bo");
});
