export interface PhoneState {
  /** calling: we ring somebody. called: somebody rings us. communicating: in the call's room. */
  readonly phase: "idle" | "calling" | "called" | "communicating";
  /** While calling: it rings at the other side. While called: picked up, and on the way. */
  readonly confirmed: boolean;
  /** The other one; no name while there is none. */
  readonly with: { readonly name: string; readonly initials: string; readonly hue: number };
  readonly video: boolean;
  /** Whether the system may show who calls. */
  readonly notifications: "unasked" | "allowed" | "blocked" | "unavailable";
  /** As wished; quiet: do not disturb; empty: not in the directory. */
  readonly presence: "" | "open" | "quiet" | "hidden";
  /** How long it rings at the other side. */
  readonly ringSeconds: number;
  readonly appearance: {
    readonly phase: "away" | "appearing" | "present";
    readonly name: string;
    /** Why the last wish was not granted; with name-taken, a name that is free. */
    readonly refusal: string | null;
    readonly suggestion: string;
    /** Another page took our place over. */
    readonly moved: boolean;
  };
  readonly search: {
    readonly text: string;
    /** The list is not yet the answer. */
    readonly waiting: boolean;
    /** How many there are, listed or not. */
    readonly total: number;
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      readonly initials: string;
      readonly hue: number;
      readonly state: "free" | "busy" | "quiet";
    }[];
  };
  /** Whom we look for to call them back, or empty. */
  readonly lookedFor: string;
  /** Newest first. */
  readonly missed: readonly {
    readonly name: string;
    readonly initials: string;
    readonly hue: number;
    /** ms since 1970 */
    readonly time: number;
    readonly video: boolean;
    readonly seen: boolean;
  }[];
  readonly unseen: number;
}
