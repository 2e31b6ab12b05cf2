import type { SourceFile } from "./rule.js";

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/** C++ without comments, string contents and EM_JS bodies, line for line. */
export function bareCpp({ text }: SourceFile): string {
  const tokens =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![\da-fA-F])'(?:\\.|[^'\\\n])+'/g;
  return withoutJavaScript(text.replace(tokens, blank));
}

function withoutJavaScript(text: string): string {
  let bare = text;
  for (const { index } of text.matchAll(/\bEM_(?:ASYNC_)?(?:JS|ASM)\w*\s*\(/g)) {
    let end = text.indexOf("(", index) + 1;
    for (let depth = 1; depth > 0 && end < text.length; end += 1) {
      if (text[end] === "(") depth += 1;
      if (text[end] === ")") depth -= 1;
    }
    bare = bare.slice(0, index) + blank(bare.slice(index, end)) + bare.slice(end);
  }
  return bare;
}
