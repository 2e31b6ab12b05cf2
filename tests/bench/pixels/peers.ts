import { drawPerson, drawRoom } from "./picture.js";

/** Does the work once. */
export type Work = () => void;

/** The picture and what is to stand behind it, in each form that a peer wants. */
export interface Inputs {
  readonly frame: ImageData;
  readonly background: ImageData;
  /** The picture as a camera gives it: YUV. */
  readonly video: VideoFrame;
}

export function drawInputs(width: number, height: number): Pick<Inputs, "frame" | "background"> {
  const picture = (draw: typeof drawRoom): ImageData => {
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
    draw(context);
    return context.getImageData(0, 0, width, height);
  };
  return { frame: picture(drawPerson), background: picture(drawRoom) };
}

/** Makes a peer by its name: "JavaScript loop: key" (a whole frame), "JavaScript loop alone: key", "ctx.filter: sepia(1)", "OpenCV: …". */
export function makePeer(name: string, inputs: Inputs): Work {
  const [kind, what] = [name.slice(0, name.indexOf(": ")), name.slice(name.indexOf(": ") + 2)];
  if (kind === "ctx.filter") return canvasFilter(what, inputs);
  if (name === "JavaScript loop: key") return keyFrame(inputs);
  if (name === "JavaScript loop alone: key") {
    return keyLoop(inputs.frame.data, inputs.background.data, new Uint8ClampedArray(inputs.frame.data));
  }
  if (kind === "OpenCV") return openCv(what, inputs);
  throw new Error(`There is no peer "${name}"`);
}

function canvasFilter(filter: string, { video }: Inputs): Work {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [video.codedWidth, video.codedHeight];
  const context = canvas.getContext("2d")!;
  return () => {
    context.filter = filter;
    context.drawImage(video, 0, 0);
    // Nothing is drawn before somebody looks.
    context.getImageData(0, 0, 1, 1);
  };
}

/** What the sources do for each pixel: near the key in RGB, it becomes the background's. */
function keyLoop(original: Uint8ClampedArray, behind: Uint8ClampedArray, shown: Uint8ClampedArray): Work {
  const [red, green, blue] = [0, 255, 0];
  const tolerance = 162;
  return () => {
    for (let i = 0; i < shown.length; i += 4) {
      const r = original[i]! - red;
      const g = original[i + 1]! - green;
      const b = original[i + 2]! - blue;
      if (Math.sqrt(r * r + g * g + b * b) < tolerance) {
        shown[i] = behind[i]!;
        shown[i + 1] = behind[i + 1]!;
        shown[i + 2] = behind[i + 2]!;
      }
    }
  };
}

/**
 * What the sources do for each frame, since a canvas is the only way to pixels that they know: draw it, take its pixels
 * out, go over them, and put them back for captureStream. A loop without this has no frame to work on, and ours starts
 * from and ends in the planes that the camera and the encoder use.
 */
function keyFrame({ video, background }: Inputs): Work {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [video.codedWidth, video.codedHeight];
  const context = canvas.getContext("2d")!;
  return () => {
    context.drawImage(video, 0, 0);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    keyLoop(image.data, background.data, image.data)();
    context.putImageData(image, 0, 0);
    context.getImageData(0, 0, 1, 1);
  };
}

/** As much of OpenCV.js as is used here. */
interface OpenCv {
  readonly Mat: new () => object;
  readonly Size: new (width: number, height: number) => object;
  matFromImageData(data: ImageData): object;
  matFromArray(rows: number, columns: number, type: number, values: number[]): object;
  GaussianBlur(from: object, to: object, size: object, sigma: number): void;
  transform(from: object, to: object, matrix: object): void;
  readonly CV_32F: number;
}
declare const cv: OpenCv;

function openCv(what: string, { frame }: Inputs): Work {
  const from = cv.matFromImageData(frame);
  const to = new cv.Mat();
  const sigma = /^GaussianBlur sigma (\d+)$/.exec(what)?.[1];
  if (sigma !== undefined) {
    const size = new cv.Size(0, 0);
    return () => cv.GaussianBlur(from, to, size, Number(sigma));
  }
  if (what === "transform") {
    const sepia = [0.393, 0.769, 0.189, 0, 0.349, 0.686, 0.168, 0, 0.272, 0.534, 0.131, 0, 0, 0, 0, 1];
    const matrix = cv.matFromArray(4, 4, cv.CV_32F, sepia);
    return () => cv.transform(from, to, matrix);
  }
  throw new Error(`OpenCV is not asked for "${what}"`);
}
