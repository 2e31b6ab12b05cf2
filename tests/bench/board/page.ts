/** main.cpp, as embind shows it. */
interface Bench {
  draw(): void;
  note(): void;
  ink(): number;
  copy(tiles: number): void;
  undo(): boolean;
  redo(): boolean;
  memory(): number;
  write(ops: number): number;
  open(): number;
}

export const strokes = 1000;
const ops = 50_000;

export interface Round {
  /** Milliseconds for all strokes: with all there is, without a raster, ink alone, as many tiles copied. */
  readonly draw: number;
  readonly note: number;
  readonly ink: number;
  readonly copy: number;
  readonly tiles: number;
  /** Bytes of all tiles. */
  readonly memory: number;
  /** Milliseconds of each step. */
  readonly undo: readonly number[];
  readonly redo: readonly number[];
  /** Of a file of 50,000 runs of points. */
  readonly open: number;
  readonly bytesPerRun: number;
  /** A canvas of the same size to a picture. */
  readonly toDataURL: number;
}

/** What tests/bench/board.ts calls. */
export interface BoardPage {
  start(address: string): Promise<void>;
  round(): Round;
}

declare global {
  interface Window {
    board: BoardPage;
  }
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

let bench: Bench;
let canvas: HTMLCanvasElement;

window.board = {
  async start(address) {
    const { default: load } = (await import(/* @vite-ignore */ address)) as {
      default: () => Promise<{ BoardBench: new (strokes: number) => Bench }>;
    };
    bench = new (await load()).BoardBench(strokes);
    canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1920, 1080];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < 500; ++i) context.strokeText("handwriting", (i * 37) % 1900, (i * 61) % 1080);
  },

  round() {
    const draw = timed(() => bench.draw());
    const undo = Array.from({ length: strokes }, () => timed(() => bench.undo()));
    const redo = Array.from({ length: strokes }, () => timed(() => bench.redo()));
    const memory = bench.memory();
    let tiles = 0;
    const ink = timed(() => {
      tiles = bench.ink();
    });
    const note = timed(() => bench.note());
    const copy = timed(() => bench.copy(tiles));
    const bytesPerRun = bench.write(ops) / ops;
    let opened = 0;
    const open = timed(() => {
      opened = bench.open();
    });
    if (opened !== ops) throw new Error(`${opened} of ${ops} ops`);
    const toDataURL = timed(() => canvas.toDataURL());
    return { draw, note, ink, copy, tiles, memory, undo, redo, open, bytesPerRun, toDataURL };
  },
};
