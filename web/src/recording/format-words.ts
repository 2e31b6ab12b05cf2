import type { RecordingState } from "../app/types.js";
import { size, t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";

const known: Readonly<Record<string, { readonly words: Key; readonly plays: Key }>> = {
  "mp4-h264-aac": { words: "format.mp4-h264-aac", plays: "format.plays.everywhere" },
  "mp4-h264": { words: "format.mp4-h264", plays: "format.plays.most" },
  "webm-vp9": { words: "format.webm-vp9", plays: "format.plays.small" },
  "webm-vp8": { words: "format.webm-vp8", plays: "format.plays.light" },
  "webm-av1": { words: "format.webm-av1", plays: "format.plays.smallest" },
  "mkv-h264": { words: "format.mkv-h264", plays: "format.plays.players" },
};

type Format = RecordingState["formats"][number];

/** "MP4": what its files end in. */
function container({ extension }: Format): string {
  return extension.slice(1).toUpperCase();
}

/** "MP4 (H.264, AAC)" */
export function formatWords(format: Format): string {
  const found = known[format.id];
  return found ? t(found.words) : container(format);
}

/** Where it plays, and what speaks for it. */
export function formatHint(format: Format): string {
  const found = known[format.id];
  return found ? t(found.plays) : "";
}

/** The container of the chosen format. */
export function shortFormat({ formats, format }: RecordingState): string {
  const chosen = formats.find(({ id }) => id === format);
  return chosen ? container(chosen) : "";
}

/** "about 21 MB a minute" */
export function perMinute({ bytesPerMinute }: RecordingState): string {
  return bytesPerMinute > 0 ? t("record.perMinute", { size: size(bytesPerMinute, 2) }) : "";
}
