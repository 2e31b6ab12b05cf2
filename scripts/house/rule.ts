/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface Finding {
  path: string;
  /** From 1; 0 where the whole file is meant. */
  line: number;
  what: string;
}

/** One rule of the house. It sees all files at once and picks those it is about. */
export interface Rule {
  name: string;
  check: (files: readonly SourceFile[]) => Finding[];
}

/** The rule that no line of `about` matches `pattern`. */
export function forbid(
  name: string,
  about: (path: string) => boolean,
  pattern: RegExp,
  why: string,
  prepare: (file: SourceFile) => string = (file) => file.text,
): Rule {
  return {
    name,
    check: (files) =>
      files
        .filter((file) => about(file.path))
        .flatMap((file) =>
          prepare(file)
            .split("\n")
            .flatMap((text, index) => {
              const found = pattern.exec(text);
              return found ? [{ path: file.path, line: index + 1, what: `${found[0].trim()}: ${why}` }] : [];
            }),
        ),
  };
}
