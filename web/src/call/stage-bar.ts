import { html, nothing } from "lit";
import { iconButton } from "../commands/button.js";
import type { CommandId } from "../commands/list.js";
import { plural, t } from "../locale/locale.js";
import "../media/device-menu.js";
import type { DeviceMenu } from "../media/device-menu.js";
import dot from "../recording/dot.css?inline";
import { StateView, sheet } from "../shell/view.js";
import "./more-menu.js";
import type { MoreMenu } from "./more-menu.js";
import "./reactions.js";
import type { Reactions } from "./reactions.js";
import own from "./stage-bar.css?inline";

/** What one does in a room, and apart from it, leaving. */
export class StageBar extends StateView {
  static override styles = sheet(dot + own);

  /** The button of that command, or the menu that has it where there is no room for the button. */
  focusOn(id: CommandId): void {
    const button = this.find(`[data-command=${id}]`);
    if (button && button.offsetHeight > 0) button.focus();
    else this.find<MoreMenu>("gr-more-menu")?.focus();
  }

  inUse(): boolean {
    const hovered = this.matches(":hover") && matchMedia("(hover: hover)").matches;
    const open = [
      ...this.renderRoot.querySelectorAll<DeviceMenu | MoreMenu | Reactions>("gr-device-menu, gr-more-menu, gr-reactions"),
    ].some((menu) => menu.open);
    let focused = this.shadowRoot?.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return hovered || open || (focused?.matches(":focus-visible") ?? false);
  }

  /** The door is where people are, and somebody stands before it. */
  #people() {
    const knocks = this.state.room?.knocks.length ?? 0;
    return html`<span class="counted">
      ${iconButton("people", this, "bar")}
      ${knocks > 0 ? html`<span class="count" aria-hidden="true">${knocks}</span>` : nothing}
      <span class="hidden-visually" role="status">${knocks > 0 ? plural("knocks.count", knocks) : nothing}</span>
    </span>`;
  }

  /** What was written meanwhile. */
  #chat() {
    const { unread } = this.state.chat;
    return html`<span class="counted">
      ${iconButton("chat", this, "bar")}
      ${unread > 0 ? html`<span class="count" aria-hidden="true">${unread}</span>` : nothing}
      <span class="hidden-visually" role="status">${unread > 0 ? plural("chat.unread", unread) : nothing}</span>
    </span>`;
  }

  /** Something is drawn there, and one has not looked. */
  #board() {
    const { state, ui } = this;
    const unseen = !ui.board && !ui.boardSeen && state.board?.ofRoom === true && !state.board.empty;
    return html`<span class="counted">
      ${iconButton("board", this, "bar")}
      ${unseen ? html`<span class="mark" aria-hidden="true"></span>` : nothing}
      <span class="hidden-visually" role="status">${unseen ? t("board.unseen") : nothing}</span>
    </span>`;
  }

  /** A pointer leaves the focus where it is: whoever mutes with it may want to hold the space bar to talk. */
  #pointed(event: MouseEvent): void {
    const [first] = event.composedPath();
    if (first instanceof Element && first.closest(".bar")) event.preventDefault();
  }

  override render() {
    const { app, state, ui } = this;
    return html`<div class="bar-frame" role="toolbar" aria-label=${t("stage.bar")} @mousedown=${this.#pointed}>
      ${iconButton("microphone", this, "bar source")} ${iconButton("camera", this, "bar source")}
      <gr-device-menu .app=${app} .state=${state} .ui=${ui}></gr-device-menu>
      ${iconButton("record", this, "bar record")} ${iconButton("shareScreen", this, "bar")} ${iconButton("effects", this, "bar")}
      ${this.#board()}
      ${iconButton("hand", this, "bar")} <gr-reactions .app=${app} .state=${state} .ui=${ui}></gr-reactions>
      ${this.#chat()} ${this.#people()} ${iconButton("copyLink", this, "bar")}
      <gr-more-menu .app=${app} .state=${state} .ui=${ui}></gr-more-menu>
      <div class="apart">${iconButton("leave", this, "bar leave")}</div>
    </div>`;
  }
}

customElements.define("gr-stage-bar", StageBar);
