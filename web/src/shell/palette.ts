import { html, nothing } from "lit";
import { Search } from "lucide";
import { printedKey, wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { commands } from "../commands/list.js";
import { t } from "../locale/locale.js";
import type { Dialog } from "./dialog.js";
import "./dialog.js";
import { icon } from "./icon.js";
import own from "./palette.css?inline";
import { StateView, sheet } from "./view.js";

/** Everything one can do here and now, found by typing a part of its name. */
export class Palette extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, typed: { state: true }, at: { state: true } };
  declare typed: string;
  declare at: number;

  constructor() {
    super();
    this.typed = "";
    this.at = 0;
  }

  #found(): readonly Command[] {
    const { state, ui, typed } = this;
    const all: readonly Command[] = commands;
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter((it) => {
      if (it.id === "palette" || !it.when(state, ui)) return false;
      const name = `${t(wordsOf(it, state, ui))} ${t(it.label)}`.toLowerCase();
      return words.every((word) => name.includes(word));
    });
  }

  #perform(it: Command | undefined): void {
    if (!it) return;
    this.find<Dialog>("gr-dialog")?.close();
    this.ui.set({ dialog: null });
    it.perform(this.app, this.ui, this.state);
  }

  #key(event: KeyboardEvent): void {
    const found = this.#found();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.at = (this.at + step + found.length) % Math.max(1, found.length);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#perform(found[this.at]);
    }
  }

  override updated(): void {
    this.find("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #option(it: Command, index: number) {
    const { state, ui } = this;
    return html`<div
      id="option-${index}"
      role="option"
      aria-selected=${index === this.at}
      @click=${() => this.#perform(it)}
      @pointermove=${() => (this.at = index)}
    >
      ${icon(it.icon(state, ui))}<span>${t(wordsOf(it, state, ui))}</span>
      ${it.key && state.shortcuts ? html`<kbd aria-hidden="true">${printedKey(it.key)}</kbd>` : nothing}
    </div>`;
  }

  override render() {
    const found = this.#found();
    return html`<gr-dialog high .label=${t("palette")}>
      <div class="search">
        ${icon(Search)}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? `option-${this.at}` : nothing}
          aria-label=${t("palette.placeholder")}
          placeholder=${t("palette.placeholder")}
          autocomplete="off"
          spellcheck="false"
          autofocus
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
            this.at = 0;
          }}
          @keydown=${this.#key}
        />
      </div>
      <div id="found" role="listbox" aria-label=${t("palette.results")} ?hidden=${found.length === 0}>
        ${found.map((it, index) => this.#option(it, index))}
      </div>
      <p class="nothing soft small" role="status" ?hidden=${found.length > 0}>${t("palette.nothing")}</p>
    </gr-dialog>`;
  }
}

customElements.define("gr-palette", Palette);
