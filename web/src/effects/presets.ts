/** What the filters are as text when a preset is on, to tell which one that is. */
export const presetTexts: Readonly<Record<string, string>> = {
  plain: "none",
  blur: "blur(5px)",
  dim: "brightness(50%)",
  contrast: "contrast(200%)",
  gray: "grayscale(100%)",
  hue: "hue-rotate(90deg)",
  invert: "invert(100%)",
  fade: "opacity(90%)",
  vivid: "saturate(200%)",
  pale: "saturate(20%)",
  sepia: "sepia(100%)",
  shadow: "drop-shadow(4px 4px 8px #0000ff)",
};
