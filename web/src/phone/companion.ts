import type { AppState } from "../app/types.js";

/** A call of ours, or to us, that is not on yet. */
export function isRinging({ phone: { phase } }: AppState): boolean {
  return phase === "calling" || phase === "called";
}

/** In a room that was opened for a call between two. */
export function isCallOfTwo({ room }: AppState): boolean {
  return room?.code.startsWith("call-") ?? false;
}

/** The other one of a call; empty while that is not known, which is so for a moment after a reload. */
export function companionOf({ room, phone }: AppState): string {
  return room?.people.find(({ self }) => !self)?.name ?? phone.with.name;
}
