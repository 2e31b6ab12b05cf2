import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { clockTime, list, t } from "../locale/locale.js";
import type { Line } from "../app/types.js";
import { View, sheet } from "../shell/view.js";
import own from "./lines.css?inline";

/** Lines of one person that follow each other so soon stand under one name. */
const together = 5 * 60_000; // ms
/** So near to the end one reads along. */
const near = 48; // pixels

function goesOn(line: Line, before: Line | undefined): boolean {
  if (!before) return false;
  return line.name === before.name && line.own === before.own && line.time - before.time < together;
}

/** What was said, the last line in sight for as long as one does not scroll up. */
export class Lines extends View {
  static override styles = sheet(own);
  static override properties = { lines: { attribute: false } };
  declare lines: readonly Line[];
  #along = true;
  #sized = new ResizeObserver(() => this.#follow());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  override updated(): void {
    this.#follow();
  }

  #follow(): void {
    const log = this.find(".log");
    if (log && this.#along) log.scrollTop = log.scrollHeight;
  }

  #scrolled(event: Event): void {
    const log = event.currentTarget as HTMLElement;
    this.#along = log.scrollHeight - log.scrollTop - log.clientHeight < near;
  }

  #text({ pieces }: Line) {
    return pieces.map(({ text, link }) =>
      link ? html`<a href=${text} target="_blank" rel="noopener noreferrer">${text}</a>` : text,
    );
  }

  #author({ name, own, time }: Line) {
    return html`<p class="author">
      <span class="name">${own ? t("chat.you") : name}</span>
      <time datetime=${new Date(time).toISOString()}>${clockTime(time)}</time>
    </p>`;
  }

  #line(line: Line, before: Line | undefined) {
    const first = !goesOn(line, before);
    return html`<li class="${line.own ? "own" : ""} ${first ? "first" : ""}">
      ${first ? this.#author(line) : nothing}
      <p class="text" dir="auto">${this.#text(line)}</p>
      ${
        line.waitingFor.length > 0
          ? html`<p class="waiting">${t("chat.waiting", { names: list(line.waitingFor) })}</p>`
          : nothing
      }
    </li>`;
  }

  override render() {
    const { lines } = this;
    return html`<div class="log" role="log" aria-label=${t("chat.lines")} tabindex="0" @scroll=${this.#scrolled}>
      ${lines.length === 0 ? html`<p class="empty">${t("chat.empty")}</p>` : nothing}
      ${lines[0]?.told ? html`<p class="told">${t("chat.told")}</p>` : nothing}
      <ul>
        ${repeat(
          lines,
          ({ key }) => key,
          (line, i) => this.#line(line, lines[i - 1]),
        )}
      </ul>
    </div>`;
  }
}

customElements.define("gr-lines", Lines);
