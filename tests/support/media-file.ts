import { execFileSync, spawnSync } from "node:child_process";

// What independent programs say of a recording: ffmpeg's ffprobe, and mkvtoolnix's mkvinfo.

export interface Stream {
  readonly codec_type: "video" | "audio";
  readonly codec_name: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Probed {
  /** Seconds; NaN where the file does not say. */
  readonly duration: number;
  /** "matroska,webm", "mov,mp4,…" */
  readonly container: string;
  readonly streams: readonly Stream[];
  /** All that it complained of. */
  readonly complaints: string;
}

export function probe(path: string): Probed {
  const args = ["-v", "error", "-show_format", "-show_streams", "-of", "json", path];
  const { stdout, stderr } = spawnSync("ffprobe", args, { encoding: "utf8" });
  const said = JSON.parse(stdout || "{}") as {
    format?: { duration?: string; format_name: string };
    streams?: Stream[];
  };
  return {
    duration: Number(said.format?.duration ?? Number.NaN),
    container: said.format?.format_name ?? "",
    streams: said.streams ?? [],
    complaints: stderr.trim(),
  };
}

/** Decodes every frame; what ffmpeg complained of on the way. */
export function decodingComplaints(path: string): string {
  // Without their times, of which an encoder would want no two alike: Chromium gives a packet that comes
  // late the time of the one before it.
  const args = ["-v", "error", "-i", path, "-fps_mode", "drop", "-af", "asetpts=N/SR/TB", "-f", "null", "-"];
  return spawnSync("ffmpeg", args, { encoding: "utf8" }).stderr.trim();
}

/** When the packets of a kind are to be shown, in seconds, in the order of time. */
export function packetTimes(path: string, kind: "v" | "a"): number[] {
  const args = ["-v", "error", "-select_streams", kind, "-show_entries", "packet=pts_time", "-of", "csv=p=0", path];
  const text = execFileSync("ffprobe", args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return text
    .split("\n")
    .map((line) => Number.parseFloat(line))
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b);
}

/** What mkvinfo finds wrong with a WebM or Matroska file: empty for nothing. */
export function mkvComplaints(path: string): string {
  const { stdout, stderr, status } = spawnSync("mkvinfo", ["-v", "--ui-language", "en_US", path], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wrong = stdout.split("\n").filter((line) => /error|warning|invalid|damaged|corrupt/i.test(line));
  return [...wrong, stderr.trim(), status === 0 ? "" : `exit ${status}`].filter(Boolean).join("\n");
}

/** A part of a picture, each 0 to 1. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const whole: Part = { left: 0, top: 0, width: 1, height: 1 };

/** All frames of a part of a file's picture, scaled to this size; rgb24 has three bytes a pixel. */
export function frames(
  path: string,
  [width, height]: readonly [number, number],
  format: "gray" | "rgb24",
  { left, top, ...part }: Part = whole,
): Buffer[] {
  const crop = `crop=iw*${part.width}:ih*${part.height}:iw*${left}:ih*${top}`;
  const args = ["-v", "error", "-i", path, "-fps_mode", "passthrough", "-vf", `${crop},scale=${width}:${height}`];
  const pixels = execFileSync("ffmpeg", [...args, "-f", "rawvideo", "-pix_fmt", format, "-"], {
    maxBuffer: 1 << 30,
  });
  const size = width * height * (format === "gray" ? 1 : 3);
  return Array.from({ length: pixels.length / size }, (_, i) => pixels.subarray(i * size, (i + 1) * size));
}
