import { expect, test } from "@playwright/test";

import type { Person, Room } from "../../web/src/app/types.js";
import { largePerson } from "../../web/src/call/large.js";

const person = (name: string, more: Partial<Person> = {}) => ({ id: `id of ${name}`, name, ...more }) as Person;
const me = person("Me", { self: true });

function room(people: readonly Person[], spotlight = ""): Room {
  return { people, settings: { spotlight: spotlight && `id of ${spotlight}` } } as Room;
}

const three = [me, person("Ann"), person("Bo")];

test("whom one pinned goes before whom the host shows, who goes before who speaks", () => {
  const speaker = { pinned: "", layout: "speaker" } as const;
  const pinned = { pinned: "Ann", layout: "speaker" } as const;
  expect(largePerson(room(three, "Bo"), pinned, "Bo")?.name).toBe("Ann");
  expect(largePerson(room(three, "Bo"), speaker, "Ann")?.name).toBe("Bo");
  expect(largePerson(room(three), speaker, "Bo")?.name).toBe("Bo");
});

test("all are alike where nobody was chosen, and where one is alone", () => {
  expect(largePerson(room(three), { pinned: "", layout: "grid" }, "Bo")).toBeNull();
  expect(largePerson(room([me]), { pinned: "Me", layout: "speaker" }, "")).toBeNull();
});

test("whoever has left is not seen large, and nobody sees themselves because they are in the spotlight", () => {
  const grid = { pinned: "Cy", layout: "grid" } as const;
  expect(largePerson(room(three), grid, "")).toBeNull();
  expect(largePerson(room(three, "Me"), grid, "")).toBeNull();
  expect(largePerson(room(three), { pinned: "Me", layout: "grid" }, "")?.name).toBe("Me");
});

test("before anybody has spoken, and when the last speaker has left, it is the first of the others", () => {
  const speaker = { pinned: "", layout: "speaker" } as const;
  expect(largePerson(room(three), speaker, "")?.name).toBe("Ann");
  expect(largePerson(room(three), speaker, "Cy")?.name).toBe("Ann");
});

test("a shared screen is not pushed aside by who speaks, but by whom one pinned", () => {
  const sharing = [me, person("Ann", { screen: true }), person("Bo")];
  expect(largePerson(room(sharing), { pinned: "", layout: "speaker" }, "Bo")).toBeNull();
  expect(largePerson(room(sharing), { pinned: "Bo", layout: "speaker" }, "")?.name).toBe("Bo");
});
