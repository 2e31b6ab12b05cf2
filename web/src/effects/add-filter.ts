import { html } from "lit";
import { Plus } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { Menu, menuSheet } from "../shell/menu.js";
import { filterKinds } from "./amounts.js";

/** One more filter, at the end of the list. */
export class AddFilter extends Menu {
  static override styles = menuSheet(":host { display: grid; }");

  override render() {
    return html`
      <button type="button" class="button" popovertarget="menu" aria-haspopup="menu">
        ${icon(Plus)}${t("filters.add")}
      </button>
      <div
        id="menu"
        class="floating"
        popover
        role="menu"
        aria-label=${t("filters.add")}
        @keydown=${this.move}
        @toggle=${this.toggled}
        @beforetoggle=${this.placed}
      >
        ${filterKinds.map(
          (kind) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class="item"
              @click=${() => {
                this.close();
                this.app.effects.addFilter(kind);
              }}
            >
              ${t(`filter.${kind}`)}
            </button>`,
        )}
      </div>
    `;
  }
}

customElements.define("gr-add-filter", AddFilter);
