import { readFileSync, writeFileSync } from "node:fs";

/** In bytes; 0 of a process that is gone. */
function statusOf(pid: number, key: "VmRSS" | "VmHWM"): number {
  try {
    const match = new RegExp(`^${key}:\\s+(\\d+) kB$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(match?.[1]) * 1024;
  } catch {
    return 0;
  }
}

/** Returns what tells how many bytes of memory a process has had at most beyond what it has now. */
export function watchMemory(pid: number): () => number {
  const before = statusOf(pid, "VmRSS");
  // As proc(5) has it, this sets the peak back to what there is now.
  if (before > 0) writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return () => statusOf(pid, "VmHWM") - before;
}
