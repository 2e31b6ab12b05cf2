// The page's side of the worker that stores, as wasm/recording/store.cpp has it.

export interface Answer {
  readonly kind: string;
  readonly bytes: number;
}

const patience = 30_000; // ms

/** One recording that is being written; only one thing is asked at a time. */
export class Store {
  private answered: (answer: Answer) => void = () => undefined;
  private broke: (cause: Error) => void = () => undefined;

  private constructor(
    private readonly worker: Worker,
    readonly id: string,
  ) {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.answered(data);
    worker.onerror = ({ message }) => this.broke(new Error(`the store's worker: ${message}`));
  }

  /** `script`: the recording worker's address. */
  static async open(script: string, id: string): Promise<Store> {
    const store = new Store(new Worker(script, { type: "module" }), id);
    await store.answer("ready");
    store.worker.postMessage({ kind: "store" });
    const about = { id, content: "camera", state: "recording", started: Date.now(), type: "video/webm", extension: ".webm" };
    await store.ask("open", { about: JSON.stringify(about) }, "opened");
    return store;
  }

  /** Writes these bytes; how many there are now. */
  async append(blob: Blob): Promise<number> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return (await this.ask("append", { bytes }, "wrote")).bytes;
  }

  /** Ends it in the middle, as a tab that is killed would. */
  terminate(): void {
    this.worker.terminate();
  }

  private ask(kind: string, what: object, expected: string): Promise<Answer> {
    const answer = this.answer(expected);
    this.worker.postMessage({ kind, id: this.id, ...what });
    return answer;
  }

  private async answer(expected: string): Promise<Answer> {
    let timer = 0;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.answered = resolve;
      this.broke = reject;
      timer = window.setTimeout(() => reject(new Error(`the store has not said "${expected}" for 30 s`)), patience);
    }).finally(() => clearTimeout(timer));
    if (answer.kind !== expected) throw new Error(`the store says "${answer.kind}" instead of "${expected}"`);
    return answer;
  }
}
