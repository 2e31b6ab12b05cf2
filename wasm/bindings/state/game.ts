/** Draw and guess, in the room one is in. */
export interface GameState {
  /** idle: there was no game yet. choosing: the drawer chooses a word. showing: the turn is over, its word is shown. */
  readonly phase: "idle" | "choosing" | "drawing" | "showing" | "over";
  /** Names the game, and its turn, from 1. */
  readonly turn: string;
  readonly round: number;
  readonly rounds: number;
  /** Of the words. */
  readonly language: "en" | "zh-CN";
  /** Until the phase ends; 0 for those that last. */
  readonly secondsLeft: number;
  readonly mayStart: boolean;
  readonly mayGuess: boolean;
  /** You can end it for all. */
  readonly leads: boolean;
  /** The turn is yours. */
  readonly draws: boolean;
  /** You do not merely look on. */
  readonly plays: boolean;
  /** The name of who draws; empty while nobody does. */
  readonly drawer: string;
  /** The word with `_` for each letter that is hidden; empty while none is chosen. */
  readonly mask: string;
  /** The same as far as you may know it, else empty. */
  readonly word: string;
  /** What you may choose from now. */
  readonly choices: readonly string[];
  /** The best one first. */
  readonly ranking: readonly {
    readonly id: string;
    readonly rank: number;
    readonly name: string;
    readonly score: number;
    readonly self: boolean;
    readonly draws: boolean;
    readonly guessed: boolean;
    /** Neither gone nor merely looking on. */
    readonly plays: boolean;
  }[];
  /** The last of this turn, oldest first. */
  readonly guesses: readonly {
    readonly number: number;
    readonly name: string;
    readonly own: boolean;
    readonly verdict: "wrong" | "close" | "right";
    /** Empty where another one's was right. */
    readonly text: string;
  }[];
}
