import { html } from "lit";
import { live } from "lit/directives/live.js";
import { ChevronDown } from "lucide";
import type { Device } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./device-choice.css?inline";

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

  override render() {
    const { app, state } = this;
    const { cameras, microphones, speakers } = state.devices;
    return [
      this.#choice("camera", cameras, state.camera.device, (id) => app.chooseCamera(id)),
      this.#choice("microphone", microphones, state.microphone.device, (id) => app.chooseMicrophone(id)),
      this.#choice("speaker", speakers, state.speaker, (id) => app.chooseSpeaker(id)),
    ];
  }
}

customElements.define("gr-device-choice", DeviceChoice);
