import { expect, test } from "@playwright/test";

import { addressOf } from "../../web/src/app/address.js";
import type { AppState } from "../../web/src/app/types.js";

function state(place: AppState["place"], lobby: Partial<AppState["lobby"]>, code?: string): AppState {
  const room = code === undefined ? null : { code };
  return { place, lobby: { room: "", offered: false, ...lobby }, room } as AppState;
}

const page = "https://meet.example/";

test("a room that one is in, or was invited to, stands in the address", () => {
  expect(addressOf(state("room", {}, "quiet-fern"), page)).toBe(`${page}?room=quiet-fern`);
  expect(addressOf(state("lobby", { room: "quiet-fern" }), page)).toBe(`${page}?room=quiet-fern`);
  expect(addressOf(state("left", { room: "quiet-fern" }), page)).toBe(`${page}?room=quiet-fern`);
});

test("an offered room does not: reloading offers another", () => {
  const offered = state("lobby", { room: "quiet-fern", offered: true });
  expect(addressOf(offered, `${page}?room=old-room`)).toBe(page);
});

test("what else stands in the address stays", () => {
  expect(addressOf(state("room", {}, "quiet-fern"), `${page}?lang=en&room=x#top`)).toBe(
    `${page}?lang=en&room=quiet-fern#top`,
  );
});
