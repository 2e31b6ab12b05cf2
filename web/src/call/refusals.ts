import type { AppState, Refusal } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";

export type Remedy = "again" | "other-room";

/** How a refusal is told: beside the field that is to blame, or as a sentence with buttons that help. */
export interface Telling {
  readonly where: "name" | "room" | "passcode" | "form";
  readonly words: string;
  readonly remedies: readonly Remedy[];
}

interface Form {
  readonly words: Key;
  readonly remedies: readonly Remedy[];
}

const ours: Form = { words: "refusal.other", remedies: ["again", "other-room"] };

type BesideField = "name-taken" | "bad-name" | "bad-room" | "passcode-needed" | "passcode-wrong";

const fields: Readonly<Record<BesideField, Telling["where"]>> = {
  "name-taken": "name",
  "bad-name": "name",
  "bad-room": "room",
  "passcode-needed": "passcode",
  "passcode-wrong": "passcode",
};

const forms: Readonly<Record<Exclude<Refusal, BesideField | "room-full">, Form>> = {
  "room-exists": { words: "refusal.room-exists", remedies: ["other-room"] },
  "server-full": { words: "refusal.server-full", remedies: ["again"] },
  "wrong-origin": { words: "refusal.wrong-origin", remedies: [] },
  "too-fast": { words: "refusal.too-fast", remedies: ["again"] },
  malformed: ours,
  "too-large": ours,
  "not-in-room": ours,
  "already-in-room": ours,
  "no-such-peer": ours,
  "room-locked": { words: "refusal.room-locked", remedies: ["again", "other-room"] },
  "not-admitted": { words: "refusal.not-admitted", remedies: ["again", "other-room"] },
  removed: { words: "refusal.removed", remedies: ["other-room"] },
  "not-host": { words: "refusal.not-host", remedies: [] },
  "not-reachable": { words: "refusal.not-reachable", remedies: [] },
  "already-ringing": { words: "refusal.already-ringing", remedies: [] },
  "no-such-call": { words: "refusal.no-such-call", remedies: [] },
};

const besideField = (refusal: Refusal): refusal is BesideField => refusal in fields;

export function tellingOf({ refusal, lobby }: AppState): Telling | null {
  if (refusal === null) return null;
  if (besideField(refusal)) return { where: fields[refusal], words: t(`refusal.${refusal}`), remedies: [] };
  if (refusal === "room-full") {
    const capacity = lobby.here?.capacity;
    const words = capacity ? t("refusal.room-full", { capacity }) : t("refusal.room-full.unknown");
    return { where: "form", words, remedies: ["again", "other-room"] };
  }
  const { words, remedies } = forms[refusal];
  return { where: "form", words: t(words), remedies };
}
