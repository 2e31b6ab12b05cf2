/** A cough or a "yes" does not turn everybody's heads. Milliseconds. */
const longEnough = 1000;
const counted = Infinity;

/** Follows who spoke last for a while. Knows people by name and has no clock of its own. */
export class LastSpeaker {
  /** Empty while nobody has. */
  name = "";
  #since = new Map<string, number>();

  /** Who speaks at the moment `now`, in milliseconds. Returns after how many to ask again, null for not before that changes. */
  hear(speaking: readonly string[], now: number): number | null {
    for (const name of this.#since.keys()) if (!speaking.includes(name)) this.#since.delete(name);
    let next: number | null = null;
    for (const name of speaking) {
      const since = this.#since.get(name) ?? now;
      this.#since.set(name, since);
      if (since === counted) continue;
      const left = since + longEnough - now;
      if (left > 0) {
        next = Math.min(left, next ?? left);
      } else {
        this.#since.set(name, counted);
        this.name = name;
      }
    }
    return next;
  }
}
