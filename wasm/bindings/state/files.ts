/** A file between us and one other person: on its way, or that was. */
export interface FileState {
  readonly id: string;
  /** The other one's name. */
  readonly with: string;
  readonly incoming: boolean;
  readonly name: string;
  /** Bytes: of all of it, and those that whoever receives it has. */
  readonly size: number;
  readonly moved: number;
  /** offered: by us. asked: we are. waiting: for the other one to be there again. */
  readonly phase: "offered" | "asked" | "waiting" | "moving" | "finished" | "refused" | "ended";
  /** Why, where it was refused or ended. */
  readonly reason:
    | "" | "declined" | "too-many" | "no-space" | "not-possible"
    | "cancelled" | "changed" | "unreadable" | "unwritable" | "gone" | "senseless";
  /** It was they who ended it. */
  readonly byThem: boolean;
  /** Of one that we have, to save it; empty otherwise. */
  readonly address: string;
}
