/** Where something is in a picture: 0 to 1 from its left and from its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies in its box, as CSS has it. */
export interface Lie {
  readonly fit: "cover" | "contain";
  /** object-position, 0 to 1 each. */
  readonly position: Point;
  readonly mirrored: boolean;
}

/** The size at which a picture is drawn in a box. */
function drawn(box: Size, picture: Size, fit: Lie["fit"]): Size {
  const across = box.width / picture.width;
  const down = box.height / picture.height;
  const scale = fit === "cover" ? Math.max(across, down) : Math.min(across, down);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** What of the unmirrored picture is at `at`, in pixels from the box's corner; null where it is none of it. */
export function pointOfPicture(at: Point, box: Size, picture: Size, lie: Lie): Point | null {
  const size = drawn(box, picture, lie.fit);
  // The whole box is turned about, and the picture's position in it with it.
  const across = lie.mirrored ? box.width - at.x : at.x;
  const x = (across - (box.width - size.width) * lie.position.x) / size.width;
  const y = (at.y - (box.height - size.height) * lie.position.y) / size.height;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null;
}

/** The same for what a video element shows, at a place of the window. */
export function pointOfVideo(video: HTMLVideoElement, clientX: number, clientY: number): Point | null {
  if (video.videoWidth === 0) return null;
  const box = video.getBoundingClientRect();
  const style = getComputedStyle(video);
  const [x = 50, y = 50] = style.objectPosition.split(" ").map(parseFloat);
  return pointOfPicture(
    { x: clientX - box.left, y: clientY - box.top },
    box,
    { width: video.videoWidth, height: video.videoHeight },
    {
      fit: style.objectFit === "contain" ? "contain" : "cover",
      position: { x: x / 100, y: y / 100 },
      mirrored: video.classList.contains("mirrored"),
    },
  );
}
