import type { Person, Room } from "../app/types.js";
import type { UiState } from "../shell/ui.js";

type Wish = Pick<UiState, "pinned" | "layout">;

/**
 * Whom one sees large: whom one pinned oneself, else whom the host put in the spotlight, else, where one wants that
 * and nobody shares a screen, who spoke last. Null: all alike.
 */
export function largePerson({ people, settings }: Room, { pinned, layout }: Wish, lastSpeaker: string): Person | null {
  if (people.length < 2) return null;
  const others = people.filter(({ self }) => !self);
  const own = people.find(({ name }) => name === pinned);
  // Nobody in the spotlight wants to look at themselves.
  const spotlit = others.find(({ id }) => id === settings.spotlight);
  if (own ?? spotlit) return own ?? spotlit ?? null;
  if (layout === "grid" || others.some(({ screen }) => screen)) return null;
  return others.find(({ name }) => name === lastSpeaker) ?? others[0] ?? null;
}
