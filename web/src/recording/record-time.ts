import { html } from "lit";
import type { TemplateResult } from "lit";
import type { RecordingState } from "../app/types.js";
import { t } from "../locale/locale.js";
import "../shell/clock.js";

const second = 1000;

/** How long it has been recorded; it stands still while nothing is. */
export function recordTime({ phase, since, elapsed }: RecordingState): TemplateResult {
  return html`<gr-clock
    .label=${t("record.elapsed")}
    .since=${since}
    .held=${phase === "recording" ? null : elapsed * second}
  ></gr-clock>`;
}
