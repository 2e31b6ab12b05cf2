/// <reference types="vite/client" />
import "../../../web/src/tokens.css";

import worker from "../../../web/src/recording/worker.ts?worker&url";

/** main.cpp, as embind shows it. */
interface Composing {
  show(sources: readonly Source[], corner: boolean, x: number, y: number, size: number): void;
  take(taken: boolean): void;
  track(): MediaStreamTrack;
}

export interface Source {
  readonly track: MediaStreamTrack | null;
  readonly name: string;
  readonly initials: string;
  readonly hue: number;
  readonly screen?: boolean;
  readonly mirrored?: boolean;
}

/** What composing.ts calls. */
export interface ComposingPage {
  readonly composing: Composing;
  readonly cameras: readonly MediaStreamTrack[];
  /** Of the composed picture that have arrived. */
  frames: number;
  /** So many people whose pictures play. `address` is the module's. */
  start(address: string, people: number, video: MediaTrackConstraints): Promise<void>;
  /** Takes the composed picture as an encoder would, but does nothing with it. */
  take(): Promise<void>;
  leave(): void;
}

interface Module {
  readonly Composing: new (worker: string) => Composing;
}

async function show(track: MediaStreamTrack): Promise<void> {
  const element = document.createElement("video");
  element.muted = true;
  element.width = 320;
  element.srcObject = new MediaStream([track]);
  document.body.append(element);
  await element.play();
}

let reader: ReadableStreamDefaultReader<VideoFrame> | undefined;

const page: Partial<ComposingPage> = {
  frames: 0,
  async start(address, people, video) {
    const { default: load } = (await import(/* @vite-ignore */ address)) as { default: () => Promise<Module> };
    const composing = new (await load()).Composing(new URL(worker, location.href).href);
    const camera = (await navigator.mediaDevices.getUserMedia({ video })).getVideoTracks()[0]!;
    const cameras = Array.from({ length: people }, () => camera.clone());
    for (const track of cameras) await show(track);
    Object.assign(page, { composing, cameras });
    const sources = cameras.map((track, i) => ({ track, name: `Person ${i + 1}`, initials: `P${i + 1}`, hue: i }));
    composing.show(sources, false, 0, 0, 0);
  },
  async take() {
    page.composing!.take(true);
    reader = new MediaStreamTrackProcessor({ track: page.composing!.track() }).readable.getReader();
    for (;;) {
      const { value } = await reader.read();
      if (!value) return;
      value.close();
      page.frames = page.frames! + 1;
    }
  },
  leave() {
    page.composing?.take(false);
    void reader?.cancel();
  },
};
Object.assign(window, { composing: page });
