import { html, nothing } from "lit";
import { Mic, MicOff, TriangleAlert } from "lucide";
import { printedKey, wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { command } from "../commands/list.js";
import { plural, size, t } from "../locale/locale.js";
import "../media/level-meter.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import dot from "./dot.css?inline";
import own from "./record-bar.css?inline";
import "./record-menu.js";
import { recordTime } from "./record-time.js";

const minute = 60;

/** Recording in the studio: the button, and what comes of it. */
export class RecordBar extends StateView {
  static override styles = sheet(dot + own);

  #record() {
    const { app, state, ui } = this;
    const it: Command = command("record");
    const { phase } = state.recording;
    const waits = phase === "starting" || phase === "finishing";
    const words = phase === "idle" ? "record" : waits ? (`record.${phase}` as const) : "record.stop.short";
    // Not disabled while it waits: whoever pressed it would lose the keyboard's place.
    return html`<button
      type="button"
      class="button record ${phase}"
      data-command="record"
      aria-label=${waits ? nothing : t(wordsOf(it, state, ui))}
      aria-disabled=${waits ? "true" : nothing}
      aria-keyshortcuts=${state.shortcuts && it.key ? printedKey(it.key) : nothing}
      @click=${() => it.when(state, ui) && it.perform(app, ui, state)}
    >
      ${waits ? html`<span class="spinner"></span>` : icon(it.icon(state, ui))}${t(words)}
    </button>`;
  }

  #pause() {
    const { app, state, ui } = this;
    const it: Command = command("pauseRecording");
    if (!it.when(state, ui)) return nothing;
    return html`<button
      type="button"
      class="button"
      data-command="pauseRecording"
      aria-label=${t(wordsOf(it, state, ui))}
      @click=${() => it.perform(app, ui, state)}
    >
      ${icon(it.icon(state, ui))}${t(state.recording.phase === "paused" ? "record.resume.short" : "record.pause.short")}
    </button>`;
  }

  #sound() {
    const { camera, microphone, screen } = this.state;
    if (microphone.state === "on") {
      return html`<span class="sound">${icon(Mic)}<gr-level-meter .app=${this.app}></gr-level-meter></span>`;
    }
    if (camera.source === "file" || screen.sound) return nothing;
    return html`<span class="sound soft">${icon(MicOff)}${t("record.silent")}</span>`;
  }

  #now() {
    const { recording } = this.state;
    const { phase, bytes } = recording;
    return html`<div class="now">
      <p class="mark ${phase}">
        <span class="dot ${phase}"></span>${recordTime(recording)}
        ${phase === "paused" ? html`<span>${t("record.paused")}</span>` : nothing}
      </p>
      <p class="soft size"><span class="hidden-visually">${t("record.size")}</span> ${size(bytes)}</p>
      ${this.#sound()}
    </div>`;
  }

  #warning() {
    const { secondsLeft } = this.state.recording;
    if (secondsLeft === null) return nothing;
    const minutes = Math.floor(secondsLeft / minute);
    return html`<p class="warning">
      ${icon(TriangleAlert)}${minutes === 0 ? t("record.lastMinute") : plural("record.left", minutes)}
    </p>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { available, phase } = state.recording;
    if (!available) return html`<p class="soft small">${t("record.unavailable")}</p>`;
    const running = phase === "recording" || phase === "paused";
    return html`
      <div class="line" role="group" aria-label=${t("record.label")}>
        ${this.#record()} ${this.#pause()} ${running ? this.#now() : nothing}
        ${phase === "idle" ? html`<gr-record-menu .app=${app} .state=${state} .ui=${ui}></gr-record-menu>` : nothing}
      </div>
      <div role="status">${this.#warning()}</div>
      <p class="hidden-visually" role="status">${phase === "idle" ? nothing : t(`record.${phase}`)}</p>
    `;
  }
}

customElements.define("gr-record-bar", RecordBar);
