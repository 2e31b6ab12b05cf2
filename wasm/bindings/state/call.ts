export interface RoomSettings {
  /** Nobody else comes in. */
  readonly locked: boolean;
  /** There is one; which one is never told. */
  readonly passcode: boolean;
  /** Newcomers wait until the host lets them in. */
  readonly waiting: boolean;
  /** The id of whom everybody sees large, or empty. */
  readonly spotlight: string;
}
