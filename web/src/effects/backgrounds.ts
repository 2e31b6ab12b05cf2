import lamps from "/backgrounds/lamps.svg?url";
import night from "/backgrounds/night.svg?url";
import shelf from "/backgrounds/shelf.svg?url";
import window from "/backgrounds/window.svg?url";

/** The backgrounds that come with Greenroom: drawings, so that they are small and sharp at any size. */
export const backgrounds = [
  { id: "lamps", address: lamps },
  { id: "window", address: window },
  { id: "shelf", address: shelf },
  { id: "night", address: night },
] as const;

const width = 1920;
const height = 1080;

/** A drawing as the PNG that the app takes. */
export async function painted(address: string): Promise<Blob> {
  const drawing = new Image(width, height);
  drawing.src = address;
  await drawing.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d context");
  context.drawImage(drawing, 0, 0, width, height);
  return canvas.convertToBlob({ type: "image/png" });
}
