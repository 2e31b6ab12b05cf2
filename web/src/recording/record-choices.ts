import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { RecordingState } from "../app/types.js";
import { t } from "../locale/locale.js";
import "../shell/segments.js";
import { StateView, sheet } from "../shell/view.js";
import { formatHint, formatWords, perMinute } from "./format-words.js";
import own from "./record-choices.css?inline";

type Quality = RecordingState["quality"];

const qualities: readonly Quality[] = ["small", "standard", "high"];

/** How it is recorded: into which kind of file, how well, and in a room whether into one or several. */
export class RecordChoices extends StateView {
  static override styles = sheet(own);

  #separately() {
    if (!this.state.room) return nothing;
    return html`<gr-segments
      tall
      .label=${t("record.who")}
      .choices=${(["together", "separately"] as const).map((value) => ({ value, words: t(`record.${value}`) }))}
      .value=${this.state.recording.separately ? "separately" : "together"}
      @choose=${(event: CustomEvent<string>) => this.app.recording.setSeparately(event.detail === "separately")}
    ></gr-segments>`;
  }

  #format(format: RecordingState["formats"][number]) {
    const { recording } = this.state;
    return html`<label>
      <input
        type="radio"
        name="format"
        value=${format.id}
        .checked=${live(format.id === recording.format)}
        @change=${() => this.app.recording.setFormat(format.id)}
      />
      <span class="words">
        <span>${formatWords(format)}</span>
        ${format.id === recording.recommended ? html`<span class="recommended">${t("format.recommended")}</span>` : nothing}
        <span class="hint">${formatHint(format)}</span>
      </span>
    </label>`;
  }

  override render() {
    const { recording } = this.state;
    return html`
      ${this.#separately()}
      <div>
        <gr-segments
          .label=${t("quality")}
          .choices=${qualities.map((value) => ({ value, words: t(`quality.${value}`) }))}
          .value=${recording.quality}
          @choose=${(event: CustomEvent<Quality>) => this.app.recording.setQuality(event.detail)}
        ></gr-segments>
        <p class="hint" role="status">${perMinute(recording)}</p>
      </div>
      <fieldset>
        <legend>${t("format")}</legend>
        ${recording.formats.map((format) => this.#format(format))}
      </fieldset>
    `;
  }
}

customElements.define("gr-record-choices", RecordChoices);
