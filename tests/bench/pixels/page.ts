import { drawInputs, type Inputs, makePeer, type Work } from "./peers.js";

/** main.cpp, as embind shows it. */
interface Bench {
  load(frame: Uint8ClampedArray, background: Uint8ClampedArray, width: number, height: number): void;
  i420(): Uint8Array<ArrayBuffer>;
  prepare(name: string): boolean;
  run(name: string, times: number): void;
}

const batchMilliseconds = 30;

class Timings {
  private readonly batches = new Map<string, (times: number) => void>();
  private readonly sizes = new Map<string, number>();

  constructor(
    private readonly bench: Bench,
    private readonly inputs: Inputs,
  ) {}

  addWork(name: string): void {
    if (!this.bench.prepare(name)) throw new Error(`The module has no "${name}"`);
    this.add(name, (times) => this.bench.run(name, times));
  }

  addPeer(name: string): void {
    const work: Work = makePeer(name, this.inputs);
    this.add(name, (times) => {
      for (let i = 0; i < times; ++i) work();
    });
  }

  /** Milliseconds for each time it is done, over one batch. */
  time(name: string): number {
    const times = this.sizes.get(name) ?? 1;
    const started = performance.now();
    this.batches.get(name)?.(times);
    return (performance.now() - started) / times;
  }

  private add(name: string, batch: (times: number) => void): void {
    this.batches.set(name, batch);
    // The first runs are the compilers'.
    let once = this.time(name);
    for (let i = 0; i < 20 && once * i < 300; ++i) once = this.time(name);
    this.sizes.set(name, Math.max(1, Math.ceil(batchMilliseconds / once)));
  }
}

/** What tests/bench/pixels.ts calls. */
export interface PixelsPage {
  /** Once. `address` is the module's. */
  start(address: string, width: number, height: number): Promise<void>;
  timings: Timings;
}

const page: Partial<PixelsPage> = {
  async start(address, width, height) {
    const { default: load } = (await import(/* @vite-ignore */ address)) as {
      default: () => Promise<{ Bench: new () => Bench }>;
    };
    const bench = new (await load()).Bench();
    const { frame, background } = drawInputs(width, height);
    bench.load(frame.data, background.data, width, height);
    const video = new VideoFrame(bench.i420(), {
      format: "I420",
      codedWidth: width,
      codedHeight: height,
      timestamp: 0,
      colorSpace: { matrix: "bt709", primaries: "bt709", transfer: "bt709", fullRange: false },
    });
    page.timings = new Timings(bench, { frame, background, video });
  },
};
Object.assign(window, { pixels: page });
