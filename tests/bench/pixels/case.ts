/** What a case must reach: so many times faster than a peer, at most so many times the floor. */
export type Goal =
  | { readonly peer: string; readonly faster: number }
  | { readonly floors: number }
  /** At most so many times the fastest of these works. */
  | { readonly times: number; readonly fastest: readonly string[] };

export interface PixelCase {
  readonly name: string;
  /** The work in the C++ module; the case's name where it is not said. */
  readonly work?: string;
  /** Names of peers, see peers.ts. */
  readonly peers?: readonly string[];
  readonly goals?: readonly Goal[];
}
