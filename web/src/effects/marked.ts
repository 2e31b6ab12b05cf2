/** A text in three pieces, of which the middle one is wrong. */
export interface Marked {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

/** `position` and `length` count as the app does, in bytes of UTF-8; where nothing is long, it is a place between two. */
export function marked(text: string, position: number, length: number): Marked {
  const bytes = new TextEncoder().encode(text);
  const piece = (from: number, to?: number) => new TextDecoder().decode(bytes.subarray(from, to));
  const end = position + length;
  return { before: piece(0, position), wrong: piece(position, end), after: piece(end) };
}
