import { html } from "lit";
import { X } from "lucide";
import "../files/file-list.js";
import { t } from "../locale/locale.js";
import "../shell/drop-zone.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./chat-drawer.css?inline";
import "./composer.js";
import type { Composer } from "./composer.js";
import "./lines.js";

/** The drawer in which the people of a room write to each other, and send each other files. */
export class ChatDrawer extends StateView {
  static override styles = sheet(own);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "complementary";
    document.addEventListener("visibilitychange", this.#watch);
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#watch);
    this.app.chat.watch(false);
  }

  override willUpdate(): void {
    this.ariaLabel = t("chat");
  }

  override firstUpdated(): void {
    void this.find<Composer>("gr-composer")?.begin();
  }

  #watch = (): void => this.app.chat.watch(document.visibilityState === "visible");

  #dropped(event: CustomEvent<File>): void {
    this.app.offerFile("", event.detail);
  }

  override render() {
    const { app, state, ui } = this;
    const alone = (state.room?.people.length ?? 0) < 2;
    const all = html`<gr-lines .lines=${state.chat.lines}></gr-lines>
      <gr-file-list .app=${app} .state=${state} .ui=${ui}></gr-file-list>
      <gr-composer .app=${app} .state=${state} .ui=${ui}></gr-composer>`;
    return html`
      <div class="head">
        <h2>${t("chat")}</h2>
        <button type="button" class="control" aria-label=${t("close")} @click=${() => ui.set({ drawer: null })}>
          ${icon(X)}
        </button>
      </div>
      ${
        alone
          ? html`<div class="body">${all}</div>`
          : html`<gr-drop-zone class="body" .words=${t("file.drop.send")} @dropped=${this.#dropped}>${all}</gr-drop-zone>`
      }
    `;
  }
}

customElements.define("gr-chat", ChatDrawer);
