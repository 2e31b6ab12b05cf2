import type { Page } from "@playwright/test";

import type { Rgb } from "./pixels.js";

/** A WebM of one colour and then another, about a second each, with a tone all along. */
export async function film(page: Page, first: Rgb, second: Rgb): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([first, second]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [320, 180];
      const context = canvas.getContext("2d")!;
      const audio = new AudioContext();
      await audio.resume();
      const tone = new OscillatorNode(audio, { frequency: 440 });
      const voice = audio.createMediaStreamDestination();
      tone.connect(new GainNode(audio, { gain: 0.5 })).connect(voice);
      tone.start();
      const stream = canvas.captureStream(20);
      stream.addTrack(voice.stream.getAudioTracks()[0]!);
      const recorder = new MediaRecorder(stream, { mimeType: "video/webm;codecs=vp8,opus" });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const stopped = new Promise((resolve) => (recorder.onstop = resolve));
      context.fillStyle = first!;
      context.fillRect(0, 0, 320, 180);
      recorder.start();
      // Drawn again and again, because a canvas that stands still gives no frames.
      const begun = performance.now();
      while (performance.now() < begun + 2000) {
        context.fillStyle = performance.now() < begun + 1000 ? first! : second!;
        context.fillRect(0, 0, 320, 180);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      recorder.stop();
      await stopped;
      await audio.close();
      return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    },
    [first, second].map(([r, g, b]) => `rgb(${r} ${g} ${b})`),
  );
  return Buffer.from(bytes);
}
