import type { BoardState } from "../app/types.js";
import { t } from "../locale/locale.js";

type Named = Pick<BoardState, "title"> & { readonly room: string };

/** What a board is called: by its own title, else after its room. */
export function titleOf({ title, room }: Named): string {
  if (title !== "") return title;
  return room === "" ? t("boards.untitled") : t("boards.ofRoom", { room });
}

export function titleOfOpen({ id, title, boards }: BoardState): string {
  return titleOf({ title, room: boards.find((each) => each.id === id)?.room ?? "" });
}
