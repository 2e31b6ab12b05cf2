import { html, nothing } from "lit";
import { Pencil, Presentation, Trash2, Users } from "lucide";
import type { BoardState } from "../app/types.js";
import { moment, t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/rename.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./board-line.css?inline";
import { titleOf } from "./titles.js";
import { boardOf } from "./what-is-shown.js";

/** One board of the list. Fires `opened`. */
export class BoardLine extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, board: { attribute: false }, renaming: { state: true } };
  declare board: BoardState["boards"][number];
  declare renaming: boolean;
  #renamed = false;

  constructor() {
    super();
    this.renaming = false;
  }

  override updated(): void {
    if (this.#renamed) this.find(".rename")?.focus();
    this.#renamed = false;
  }

  #open(): void {
    this.app.board.act({ do: "open-board", id: this.board.id });
    this.dispatchEvent(new CustomEvent("opened"));
  }

  #rename(title: string): boolean {
    if (title.trim() === "") return false;
    this.app.board.act({ do: "rename-board", id: this.board.id, title: title.trim() });
    return true;
  }

  /** The keyboard goes back to where it came from. */
  #nameStands(): void {
    this.renaming = false;
    this.#renamed = true;
  }

  /** Nothing else on the way may be closed by the key that ends the renaming. */
  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") event.preventDefault();
  }

  #deed(key: "boards.rename" | "boards.remove", node: IconNode, look: string, perform: () => void) {
    return html`<button
      type="button"
      class="control ${look}"
      aria-label=${t(key, { name: titleOf(this.board) })}
      title=${t(`${key}.short`)}
      @click=${perform}
    >
      ${icon(node)}
    </button>`;
  }

  override render() {
    const { app, board } = this;
    const { id, room, changed } = board;
    const title = titleOf(board);
    if (this.renaming) {
      return html`<gr-rename
        .value=${title}
        .refusal=${t("boards.rename.empty")}
        .take=${(typed: string) => this.#rename(typed)}
        @done=${this.#nameStands}
        @keydown=${this.#key}
      ></gr-rename>`;
    }
    const here = id === boardOf(this.state).id;
    return html`<button
        type="button"
        class="open"
        aria-label=${t("boards.open", { name: title })}
        aria-current=${here ? "true" : nothing}
        @click=${this.#open}
      >
        ${icon(room === "" ? Presentation : Users)}
        <span class="words">
          <span class="title">${title}</span>
          <span class="soft">
            ${here ? html`<span class="here">${t("boards.here")}</span> · ` : nothing}
            ${room === "" || board.title === "" ? nothing : html`${t("boards.room", { room })} · `}
            ${t("boards.changed", { when: moment(changed) })}
          </span>
        </span>
      </button>
      ${this.#deed("boards.rename", Pencil, "rename", () => (this.renaming = true))}
      ${this.#deed("boards.remove", Trash2, "remove", () => app.board.act({ do: "remove-board", id }))}`;
  }
}

customElements.define("gr-board-line", BoardLine);
