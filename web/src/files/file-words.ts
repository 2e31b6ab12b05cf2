import type { FileState } from "../app/types.js";
import { size, t } from "../locale/locale.js";

/** How it is with a file: what is waited for, how far it is, or why there will be no more of it. */
export function wordsOf(file: FileState): string {
  const { with: name, incoming, phase, reason, byThem } = file;
  switch (phase) {
    case "offered":
      return t("file.offered", { name });
    case "asked":
      return t("file.asked", { name });
    case "waiting":
      return t("file.waiting", { name });
    case "moving":
      return t(incoming ? "file.comes" : "file.goes", { name, moved: size(file.moved), size: size(file.size) });
    case "finished":
      return t(incoming ? "file.received" : "file.sent", { name });
    case "refused":
      return refusal(file);
    case "ended":
      if (reason === "cancelled") return t(byThem ? "file.cancelled.byThem" : "file.cancelled", { name });
      return end(file);
  }
}

function refusal({ with: name, incoming, reason }: FileState): string {
  if (reason === "too-many") return t("file.refused.too-many", { name });
  if (reason === "no-space") return t(incoming ? "file.refused.no-space" : "file.refused.no-space.there", { name });
  if (reason === "not-possible") {
    return t(incoming ? "file.refused.not-possible" : "file.refused.not-possible.there", { name });
  }
  return t(incoming ? "file.refused" : "file.refused.there", { name });
}

function end({ with: name, incoming, reason }: FileState): string {
  if (reason === "changed") return t("file.ended.changed");
  if (reason === "unreadable") return t(incoming ? "file.ended.unreadable.there" : "file.ended.unreadable", { name });
  if (reason === "unwritable") return t(incoming ? "file.ended.unwritable" : "file.ended.unwritable.there", { name });
  return t(reason === "gone" ? "file.ended.gone" : "file.ended", { name });
}
