export interface ChatState {
  /** Oldest first. The same object until one is another. */
  readonly lines: readonly {
    /** Tells it from all others. */
    readonly key: string;
    /** Of whoever said it, and what stands for them. */
    readonly name: string;
    readonly initials: string;
    readonly hue: number;
    readonly own: boolean;
    /** They did not say it to us: somebody else says that they said it. */
    readonly told: boolean;
    /** ms since 1970 */
    readonly time: number;
    /** What it says. Of a link the text is the address that it leads to. */
    readonly pieces: readonly { readonly text: string; readonly link: boolean }[];
    /** Of one's own: the names of those whom it could not be told yet. */
    readonly waitingFor: readonly string[];
  }[];
  /** Those that nobody has looked at. */
  readonly unread: number;
}
