import { figure, percent, t } from "../locale/locale.js";

const notKnown = "–";
const thousand = 1000;
const million = thousand ** 2;

/** "840 kbit/s", "1.2 Mbit/s" */
export function bits(perSecond: number): string {
  if (perSecond < million) return t("unit.kilobits", { number: figure(perSecond / thousand) });
  return t("unit.megabits", { number: figure(perSecond / million, 1) });
}

export function milliseconds(time: number | null): string {
  return time === null ? notKnown : t("unit.milliseconds", { number: figure(time) });
}

/** "0.4%" of a part from 0 to 1. */
export function part(value: number | null): string {
  return value === null ? notKnown : percent(value, 1);
}

export function frames(perSecond: number | null): string {
  return perSecond === null ? notKnown : t("unit.frames", { number: figure(perSecond) });
}

/** "1280 × 720" */
export function pixels(width: number, height: number): string {
  return width > 0 && height > 0 ? `${width} × ${height}` : notKnown;
}

export function word(text: string): string {
  return text || notKnown;
}
