import type { Worker } from "@playwright/test";

// As text, because it runs in the worker exactly as it stands here.
const counting = `(() => {
  const open = new WeakSet();
  globalThis.openFrames = 0;
  globalThis.countedFrames = 0;
  const count = (frame) => {
    if (frame instanceof VideoFrame) {
      open.add(frame);
      ++openFrames;
      ++countedFrames;
    }
    return frame;
  };
  const { close } = VideoFrame.prototype;
  VideoFrame.prototype.close = function () {
    if (open.delete(this)) --openFrames;
    close.call(this);
  };
  const { read } = ReadableStreamDefaultReader.prototype;
  ReadableStreamDefaultReader.prototype.read = async function () {
    const result = await read.call(this);
    count(result.value);
    return result;
  };
  globalThis.VideoFrame = new Proxy(VideoFrame, {
    construct: (target, parameters) => count(new target(...parameters)),
  });
})()`;

/** Has the worker count the video frames it is given and makes, until each is closed. */
export async function countOpenFrames(worker: Worker): Promise<void> {
  await worker.evaluate(counting);
}

/** How many the worker holds open at this moment. */
export function openFramesIn(worker: Worker): Promise<number> {
  return worker.evaluate("openFrames");
}

/** How many it has been given or has made since it counts. */
export function countedFramesIn(worker: Worker): Promise<number> {
  return worker.evaluate("countedFrames");
}
