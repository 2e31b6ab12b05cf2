import type { Recording } from "../app/types.js";
import { moment, t } from "../locale/locale.js";

/** What the person calls it; else what it is and when it began: "Call amber-otter-42, 21 Nov, 14:05". */
export function titleOf({ title, content, name, started }: Recording): string {
  return title || t(`recording.${content}`, { name, when: moment(started) });
}
