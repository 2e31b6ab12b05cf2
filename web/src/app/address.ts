import type { AppState } from "./types.js";

/** The room that belongs in the address bar, so that reloading or copying it leads back here. */
function addressedRoom({ place, lobby, room }: AppState): string | null {
  if (place === "room") return room?.code ?? null;
  if (place === "left") return lobby.room || null;
  return lobby.offered ? null : lobby.room || null;
}

/** `href` with the room of this state in it, everything else in it as it was. */
export function addressOf(state: AppState, href: string): string {
  const url = new URL(href);
  const room = addressedRoom(state);
  if (room === null) url.searchParams.delete("room");
  else url.searchParams.set("room", room);
  return url.href;
}

export function keepAddress(state: AppState): void {
  const address = addressOf(state, location.href);
  if (address !== location.href) history.replaceState(null, "", address);
}
