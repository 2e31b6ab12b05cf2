import { html, nothing } from "lit";
import { wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import dot from "./dot.css?inline";
import own from "./record-pill.css?inline";
import { recordTime } from "./record-time.js";

/** The mark that a recording goes on, outside the studio, and how to pause and stop it. */
export class RecordPill extends StateView {
  static override styles = sheet(dot + own);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "region";
  }

  override willUpdate(): void {
    this.ariaLabel = t("record.label");
  }

  /** Its words say what it does: the bar of a room has a button "Record" besides. */
  #button(id: CommandId) {
    const { app, state, ui } = this;
    const it: Command = command(id);
    const words = t(wordsOf(it, state, ui));
    return html`<button type="button" class="control" aria-label=${words} @click=${() => it.perform(app, ui, state)}>
      ${icon(it.icon(state, ui))}<span class="tip" aria-hidden="true">${words}</span>
    </button>`;
  }

  override render() {
    const { recording } = this.state;
    const { phase } = recording;
    if (phase === "idle") return nothing;
    if (phase === "starting" || phase === "finishing") {
      return html`<span class="spinner"></span><span class="words" role="status">${t(`record.${phase}`)}</span>`;
    }
    return html`
      <span class="dot ${phase}"></span>
      <span class=${phase === "paused" ? "words" : "hidden-visually"} role="status">${t(`record.${phase}`)}</span>
      ${recordTime(recording)}
      <span class="deeds">${this.#button("pauseRecording")}${this.#button("record")}</span>
    `;
  }
}

customElements.define("gr-record-pill", RecordPill);
