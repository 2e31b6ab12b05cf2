import type { Language } from "../app/types.js";
import type en from "../../locales/en.json";

type Messages = typeof en;
export type Key = keyof Messages;
/** What stands before `.one` and `.other`. */
type BaseOf<K extends string> = K extends `${infer Base}.one` ? Base : never;
type PluralKey = BaseOf<Key>;

const files: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import("../../locales/en.json"),
  "zh-CN": () => import("../../locales/zh-CN.json"),
};

export const languages: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "简体中文" };

let language: Language = "en";
let messages: Partial<Messages> = {};
const listeners = new Set<() => void>();

/** What the browser asks for, until the app says what the person chose. */
export function preferredLanguage(): Language {
  return navigator.languages
    .find((tag) => /^(en|zh)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith("zh")
    ? "zh-CN"
    : "en";
}

/** Loads that language's file, and no other, and has every view drawn again. */
export async function useLanguage(wanted: Language): Promise<void> {
  if (wanted === language && "app" in messages) return;
  language = wanted;
  const file = await files[wanted]();
  if (language !== wanted) return;
  messages = file.default;
  document.documentElement.lang = wanted;
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return (messages[key] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

export function plural(base: PluralKey, count: number, values: Readonly<Record<string, string | number>> = {}): string {
  const form = new Intl.PluralRules(language).select(count) === "one" ? "one" : "other";
  return t(`${base}.${form}`, { count, ...values });
}

/** "2.1" */
export function figure(value: number, digits = 0): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** For what Intl writes in several Englishes. */
const style = () => (language === "en" ? "en-GB" : language);

/** "Ann, Bo and Cy" */
export function list(names: readonly string[]): string {
  return new Intl.ListFormat(style(), { type: "conjunction" }).format(names);
}

const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
const thousand = 1000;

/** "4.2 MB": so many figures at most, and no fractions of what is small. */
export function size(bytes: number, figures = 3): string {
  const power = Math.floor(Math.log10(Math.max(1, bytes)) / 3);
  const unit = Math.min(power, byteUnits.length - 1);
  const value = bytes / thousand ** unit;
  const digits = unit < 2 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: figures };
  const unitDisplay = unit === 0 ? "long" : "short";
  return new Intl.NumberFormat(style(), { style: "unit", unit: byteUnits[unit], unitDisplay, ...digits }).format(value);
}

/** "42%" of a part from 0 to 1. */
export function percent(part: number, digits = 0): string {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(style(), { style: "percent", ...fraction }).format(part);
}

/** "14:05", of ms since 1970. */
export function clockTime(time: number): string {
  return new Intl.DateTimeFormat(style(), { hour: "2-digit", minute: "2-digit" }).format(new Date(time));
}

/** "21 Nov, 14:05", of ms since 1970; the year only where it is another. */
export function moment(time: number): string {
  const date = new Date(time);
  return new Intl.DateTimeFormat(style(), {
    ...(date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" }),
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}
