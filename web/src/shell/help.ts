import { html } from "lit";
import { boardShown } from "../board/what-is-shown.js";
import { boardCommands } from "../commands/board.js";
import { printedKey } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { commands } from "../commands/list.js";
import { t } from "../locale/locale.js";
import "./dialog.js";
import own from "./help.css?inline";
import { icon } from "./icon.js";
import "./switch.js";
import { StateView, sheet } from "./view.js";

/** Every key there is. */
export class Help extends StateView {
  static override styles = sheet(own);

  #keys(list: readonly Command[]) {
    const { state, ui } = this;
    return html`<dl>
      ${list.map((it) =>
        it.key
          ? html`<div class="line">
              <dt>${icon(it.icon(state, ui))}${t(it.label)}</dt>
              <dd><kbd>${printedKey(it.key)}</kbd></dd>
            </div>`
          : "",
      )}
    </dl>`;
  }

  override render() {
    const { app, state, ui } = this;
    const onBoard: readonly Command[] = boardCommands;
    const elsewhere = commands.filter((it: Command) => !onBoard.includes(it));
    const all = this.#keys(elsewhere);
    const board = html`<h3>${t("help.board")}</h3>
      ${this.#keys(onBoard)}`;
    return html`<gr-dialog .label=${t("help")}>
      <div class="parts">
        <p class="soft small">${t("help.lead")}</p>
        ${boardShown(state, ui) ? [board, all] : [all, board]}
        <gr-switch
          .label=${t("settings.shortcuts")}
          .hint=${""}
          .on=${state.shortcuts}
          @turn=${(event: CustomEvent<boolean>) => app.setShortcuts(event.detail)}
        ></gr-switch>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-help", Help);
