import { html } from "lit";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { PopoverButton } from "../shell/popover-button.js";
import { sheet } from "../shell/view.js";
import own from "./page-list.css?inline";
import { boardOf } from "./what-is-shown.js";

/** Says which page one is on, and opens the list of all. */
export class PageList extends PopoverButton {
  static override styles = sheet(own);

  #opened(event: ToggleEvent): void {
    if (event.newState === "open") this.find("[aria-current=page]")?.focus();
  }

  #go(page: string): void {
    this.close();
    this.app.board.act({ do: "page", page });
  }

  override render() {
    const { pages, page } = boardOf(this.state);
    const at = pages.indexOf(page) + 1;
    return html`
      <button
        type="button"
        class="button quiet"
        popovertarget="pages"
        aria-haspopup="dialog"
        aria-label=${`${t("board.pages.all")}: ${t("board.page.of", { page: at, pages: pages.length })}`}
      >
        ${t("board.page.of", { page: at, pages: pages.length })}
      </button>
      <div
        id="pages"
        class="floating"
        popover
        role="dialog"
        aria-label=${t("board.pages.all")}
        @keydown=${this.escape}
        @toggle=${this.#opened}
        @beforetoggle=${this.placed}
      >
        <ul>
          ${pages.map(
            (each, index) =>
              html`<li>
                <button
                  type="button"
                  class="control"
                  aria-label=${t("board.page", { page: index + 1 })}
                  aria-current=${each === page ? "page" : "false"}
                  @click=${() => this.#go(each)}
                >
                  ${index + 1}
                </button>
              </li>`,
          )}
        </ul>
        ${wordButton("addPage", this, "quiet")} ${wordButton("removePage", this, "quiet")}
      </div>
    `;
  }
}

customElements.define("gr-page-list", PageList);
