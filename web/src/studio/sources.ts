import { html, nothing } from "lit";
import { Film, Pause, PictureInPicture2, Play, ScreenShare, Video, X } from "lucide";
import type { AppState } from "../app/types.js";
import { wordButton } from "../commands/button.js";
import { command } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { elapsed } from "../shell/elapsed.js";
import { icon } from "../shell/icon.js";
import "../shell/segments.js";
import "../shell/slider.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./sources.css?inline";

type Source = AppState["camera"]["source"];
type VideoFile = NonNullable<AppState["file"]>;

const second = 1000;
const seekStep = 0.1;
const hints = ["detail", "motion"] as const;

/** Where the picture comes from; for a file, playing it. */
export class Sources extends StateView {
  static override styles = sheet(own);

  #choose(event: CustomEvent<Source>): void {
    const { app, state, ui } = this;
    switch (event.detail) {
      case "camera":
        app.stopStandIn();
        break;
      case "screen":
        app.showScreenAlone();
        break;
      case "both":
        app.showBoth();
        break;
      case "file":
        command("openFile").perform(app, ui, state);
        break;
    }
  }

  #mode() {
    const { state, source, width, height, rate } = this.state.camera;
    if (state !== "on" || width === 0) return nothing;
    const size = `${width} × ${height}`;
    return html`<p class="mode">
      ${source !== "camera" || rate === 0 ? size : t("camera.mode", { size, rate: Math.round(rate) })}
    </p>`;
  }

  #file({ name, duration, position, paused }: VideoFile) {
    const { app } = this;
    const time = `${elapsed(position * second)} / ${elapsed(duration * second)}`;
    return html`<div class="file" role="group" aria-label=${name}>
      <button
        type="button"
        class="control play"
        aria-label=${t(paused ? "file.play" : "file.pause")}
        @click=${() => app.pauseFile(!paused)}
      >
        ${icon(paused ? Play : Pause)}
      </button>
      <span class="name">${name}</span>
      <gr-slider
        bare
        .label=${t("file.position")}
        .shown=${time}
        .value=${position}
        .min=${0}
        .max=${duration}
        .step=${seekStep}
        @slide=${(event: CustomEvent<number>) => app.seekFile(event.detail)}
      ></gr-slider>
      <span class="time" aria-hidden="true">${time}</span>
      <button type="button" class="button another" @click=${() => command("openFile").perform(app, this.ui, this.state)}>
        ${t("file.another")}
      </button>
      <button type="button" class="control close" aria-label=${t("file.close")} @click=${() => app.stopStandIn()}>
        ${icon(X)}
      </button>
    </div>`;
  }

  #screen() {
    const { app } = this;
    const { hint } = this.state.screen;
    return html`<div class="screen" role="group" aria-label=${t("screen")}>
      <gr-segments
        quiet
        .label=${t("screen.hint")}
        .choices=${hints.map((value) => ({ value, words: t(`screen.${value}`) }))}
        .value=${hint}
        @choose=${(event: CustomEvent<typeof hint>) => app.setScreenHint(event.detail)}
      ></gr-segments>
      ${wordButton("swapScreen", this)} ${wordButton("shareScreen", this)}
    </div>`;
  }

  override render() {
    const { camera, file, screen } = this.state;
    return html`
      <div class="line">
        <gr-segments
          quiet
          .label=${t("source")}
          .choices=${[
            { value: "camera", words: t("camera"), icon: Video },
            ...(screen.available
              ? [
                  { value: "screen", words: t("screen"), icon: ScreenShare },
                  { value: "both", words: t("both"), icon: PictureInPicture2 },
                ]
              : []),
            { value: "file", words: t("file"), icon: Film },
          ]}
          .value=${camera.source}
          @choose=${this.#choose}
        ></gr-segments>
        ${this.#mode()}
      </div>
      ${camera.source === "screen" || camera.source === "both" ? this.#screen() : nothing}
      ${file ? this.#file(file) : nothing}
    `;
  }
}

customElements.define("gr-sources", Sources);
