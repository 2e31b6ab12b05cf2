import { html } from "lit";
import { t } from "../locale/locale.js";
import "../shell/dialog.js";
import { StateView, sheet } from "../shell/view.js";
import "./record-choices.js";

/** The same choices as in the studio, for where there is no room for them. */
export class RecordingSettings extends StateView {
  static override styles = sheet("");

  override render() {
    const { app, state, ui } = this;
    return html`<gr-dialog .label=${t("record.settings")}>
      <gr-record-choices .app=${app} .state=${state} .ui=${ui}></gr-record-choices>
    </gr-dialog>`;
  }
}

customElements.define("gr-recording-settings", RecordingSettings);
