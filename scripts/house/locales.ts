import type { Finding, Rule, SourceFile } from "./rule.js";

const reference = "web/locales/en.json";

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(" ") || "none";

function compare(english: Record<string, string>, file: SourceFile): Finding[] {
  const words = JSON.parse(file.text) as Record<string, string>;
  const finding = (what: string): Finding => ({ path: file.path, line: 0, what });
  const missing = Object.keys(english).filter((key) => !(key in words));
  const extra = Object.keys(words).filter((key) => !(key in english));
  const unlike = Object.entries(english).flatMap(([key, text]) => {
    const [here, there] = [placeholders(words[key] ?? text), placeholders(text)];
    return here === there ? [] : [finding(`"${key}" has the placeholders ${here}, not ${there}`)];
  });
  return [
    ...missing.map((key) => finding(`"${key}" is missing`)),
    ...extra.map((key) => finding(`"${key}" is not in ${reference}`)),
    ...unlike,
  ];
}

export const locales: Rule[] = [
  {
    name: "languages-say-the-same",
    check: (files) => {
      const english = files.find((file) => file.path === reference);
      if (!english) return [];
      const keys = JSON.parse(english.text) as Record<string, string>;
      return files
        .filter((file) => /^web\/locales\/[\w-]+\.json$/.test(file.path) && file !== english)
        .flatMap((file) => compare(keys, file));
    },
  },
];
