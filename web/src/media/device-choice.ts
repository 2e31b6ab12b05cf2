import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { ChevronDown } from "lucide";
import type { Device } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./device-choice.css?inline";

const perSecond = (rate: number) => String(Math.round(rate));

type Kind = "camera" | "microphone" | "speaker";

/** Camera, microphone and speaker, each a list of what there is. */
export class DeviceChoice extends StateView {
  static override styles = sheet(own);

  #choice(kind: Kind, devices: readonly Device[], chosen: string, choose: (id: string) => void) {
    // Before permission a browser names one nameless device of each kind.
    const known = devices.filter(({ id }) => id !== "");
    const none = devices.length === 0;
    return html`<div>
      <label for=${kind}>${t(kind)}</label>
      <span class="select">
        <select
          id=${kind}
          ?disabled=${none}
          .value=${live(known.some(({ id }) => id === chosen) ? chosen : "")}
          @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
        >
          <option value="" ?hidden=${known.some(({ id }) => id === "default")} ?selected=${chosen === ""}>
            ${none ? t(`${kind}.none`) : t("device.default")}
          </option>
          ${known.map(
            ({ id, label }, index) =>
              html`<option value=${id} ?selected=${id === chosen}>
                ${label || t(`${kind}.number`, { number: index + 1 })}
              </option>`,
          )}
        </select>
        ${icon(ChevronDown)}
      </span>
    </div>`;
  }

  /** A list of numbers of the camera, where there is something to choose. */
  #mode(id: "size" | "rate", modes: readonly string[], now: string, choose: (index: number) => void) {
    return html`<div>
      <label for=${id}>${t(`camera.${id}`)}</label>
      <span class="select">
        <select
          id=${id}
          .value=${live(now)}
          @change=${(event: Event) => choose(modes.indexOf((event.target as HTMLSelectElement).value))}
        >
          ${modes.includes(now) ? nothing : html`<option value=${now} selected hidden>${now}</option>`}
          ${modes.map((mode) => html`<option value=${mode} ?selected=${mode === now}>${mode}</option>`)}
        </select>
        ${icon(ChevronDown)}
      </span>
    </div>`;
  }

  /** What the camera can really do. */
  #modes() {
    const { camera } = this.state;
    if (camera.state !== "on" || camera.source !== "camera") return nothing;
    const { sizes, rates } = camera;
    if (sizes.length === 0 && rates.length === 0) return nothing;
    const size = ({ width, height }: { width: number; height: number }) => `${width} × ${height}`;
    return html`<div class="modes">
      ${
        sizes.length === 0
          ? nothing
          : this.#mode("size", sizes.map(size), size(camera), (index) => {
              const chosen = sizes[index];
              if (chosen) this.app.setCameraSize(chosen.width, chosen.height);
            })
      }
      ${
        rates.length === 0
          ? nothing
          : this.#mode(
              "rate",
              rates.map((rate) => perSecond(rate)),
              perSecond(camera.rate),
              (index) => {
                const chosen = rates[index];
                if (chosen !== undefined) this.app.setCameraRate(chosen);
              },
            )
      }
    </div>`;
  }

  override render() {
    const { app, state } = this;
    const { cameras, microphones, speakers } = state.devices;
    return [
      this.#choice("camera", cameras, state.camera.device, (id) => app.chooseCamera(id)),
      this.#modes(),
      this.#choice("microphone", microphones, state.microphone.device, (id) => app.chooseMicrophone(id)),
      this.#choice("speaker", speakers, state.speaker, (id) => app.chooseSpeaker(id)),
    ];
  }
}

customElements.define("gr-device-choice", DeviceChoice);
