import type { GameState } from "../app/types.js";

/** A game is on: begun, and not over. */
export function inPlay({ phase }: Pick<GameState, "phase">): boolean {
  return phase !== "idle" && phase !== "over";
}
