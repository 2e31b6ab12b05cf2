import { chunk, type Film, film } from "./film.js";
import { Store } from "./store.js";

export interface Plan {
  /** The recording worker's address. */
  readonly script: string;
  readonly id: string;
  readonly bitsPerSecond: number;
}

/** A recording that goes on as fast as the store takes it, a second at a time. */
export class LongRecording {
  seconds = 0;
  bytes = 0;

  private constructor(
    private readonly film: Film,
    private readonly store: Store,
  ) {}

  static async begin({ script, id, bitsPerSecond }: Plan): Promise<LongRecording> {
    return new LongRecording(await film(bitsPerSecond), await Store.open(script, id));
  }

  async goOn(until: { readonly seconds: number; readonly bytes: number }): Promise<void> {
    while (this.seconds < until.seconds && this.bytes < until.bytes) {
      this.bytes = await this.store.append(chunk(this.film, this.seconds)).catch((cause: unknown) => {
        throw new Error(`second ${this.seconds} of the long recording: ${String(cause)}`);
      });
      ++this.seconds;
    }
  }

  terminate(): void {
    this.store.terminate();
  }
}
