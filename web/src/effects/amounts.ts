import type { FilterKind } from "../app/types.js";

/** What a slider of a filter goes through. `unit` of what is shown: a factor is shown in per cent. */
export interface Amounts {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: "pixels" | "degrees" | "percent";
}

const sigma: Amounts = { min: 0, max: 50, step: 0.5, unit: "pixels" };
const part: Amounts = { min: 0, max: 1, step: 0.01, unit: "percent" };
const factor: Amounts = { min: 0, max: 3, step: 0.01, unit: "percent" };

export const amounts: Readonly<Record<FilterKind, Amounts>> = {
  blur: sigma,
  brightness: factor,
  contrast: factor,
  "drop-shadow": sigma,
  grayscale: part,
  "hue-rotate": { min: 0, max: 360, step: 1, unit: "degrees" },
  invert: part,
  opacity: part,
  saturate: factor,
  sepia: part,
};

export const filterKinds = Object.keys(amounts) as readonly FilterKind[];

export const shadowOffset: Amounts = { min: -50, max: 50, step: 1, unit: "pixels" };
export const shadowAlpha: Amounts = part;

/** The same, reaching as far as `value`: what was typed may lie beyond the slider's ends. */
export function reaching(to: number, { min, max, step, unit }: Amounts): Amounts {
  return { min: Math.min(min, to), max: Math.max(max, to), step, unit };
}

/** "4 px", "90°", "120%" */
export function shownAmount(value: number, { unit }: Pick<Amounts, "unit">): string {
  const tenths = (figure: number) => String(Math.round(figure * 10) / 10);
  switch (unit) {
    case "pixels":
      return `${tenths(value)} px`;
    case "degrees":
      return `${tenths(value)}°`;
    case "percent":
      return `${Math.round(value * 100)}%`;
  }
}
