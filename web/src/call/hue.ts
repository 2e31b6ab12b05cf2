const hues = 8;

/** Which of the --hue-N tokens stands for a name: always the same for the same name. */
export function hueOf(name: string): number {
  // FNV-1a, and its upper bits, which the last letters reach too
  let hash = 0x811c9dc5;
  for (const character of name.toLowerCase()) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 16) ^ (hash >>> 4)) % hues;
}

/** "AB" for "Ann Berg", "A" for "ann", the last character of a Chinese name. */
export function initialsOf(name: string): string {
  const han = name.match(/\p{Script=Han}/gu)?.at(-1);
  if (han !== undefined) return han;
  const firsts = name.match(/(?<=^|\s)\S/gu) ?? [];
  return [...firsts.slice(0, 1), ...firsts.slice(1).slice(-1)].join("").toUpperCase();
}
