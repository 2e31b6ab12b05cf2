import { html, nothing } from "lit";
import { Ban, Check, Circle, Minus, TriangleAlert } from "lucide";
import type { ConnectivityState, Problem } from "../app/types.js";
import { figure, t } from "../locale/locale.js";
import "../shell/dialog.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./connectivity.css?inline";

type Line = ConnectivityState["steps"][number];
type Reason = Line["reason"];

const marks = {
  waiting: Circle,
  good: Check,
  failed: TriangleAlert,
  absent: Minus,
  cancelled: Ban,
  asking: Circle,
} as const;

const problems: readonly Reason[] = ["blocked", "missing", "busy", "unsuitable", "unplugged", "insecure", "unknown"];

function isProblem(reason: Reason): reason is Problem {
  return problems.includes(reason);
}

/** What to do about it, or why it was not tested. */
function adviceOf({ step, reason }: Line): string {
  if (reason === "") return "";
  if (!isProblem(reason)) return t(`connectivity.${reason}`);
  return step === "camera" ? t(`camera.${reason}`) : t(`microphone.${reason}`);
}

/** Tries what a call needs, and says of each thing how it went. */
export class Connectivity extends StateView {
  static override styles = sheet(own);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.connectivity.cancel();
  }

  #mark({ standing }: Line) {
    return standing === "running" ? html`<span class="spinner"></span>` : icon(marks[standing]);
  }

  /** In bits a second that people know. */
  #figures() {
    const { rate, loss, relayed } = this.state.connectivity;
    if (rate === null || loss === null) return nothing;
    const values = { rate: figure(rate / 1e6, 1), loss: figure(loss * 100, 1) };
    return html`<p>${t("connectivity.figures", values)} ${t(relayed ? "connectivity.relayed" : "connectivity.local")}</p>`;
  }

  #running({ step }: Line) {
    const { progress, level } = this.state.connectivity;
    return html`${
        step === "microphone"
          ? html`<p>${t("connectivity.speak")}</p>
              <progress class="level" aria-hidden="true" max="1" .value=${level}></progress>`
          : nothing
      }
      <progress
        max="1"
        .value=${progress}
        aria-label=${t("connectivity.progress", { step: t(`connectivity.${step}`) })}
      ></progress>`;
  }

  #question() {
    const { connectivity } = this.app;
    return html`<p id="question">${t("connectivity.tone")}</p>
      <div class="deeds" role="group" aria-labelledby="question">
        <button type="button" class="button primary" @click=${() => connectivity.answer(true)}>
          ${t("connectivity.heard")}
        </button>
        <button type="button" class="button" @click=${() => connectivity.answer(false)}>${t("connectivity.notHeard")}</button>
      </div>`;
  }

  #line(line: Line) {
    const { step, standing } = line;
    const advice = adviceOf(line);
    return html`<li class=${standing} data-step=${step}>
      ${this.#mark(line)}
      <span class="name">${t(`connectivity.${step}`)}</span>
      <span class="standing">${t(`connectivity.${standing}`)}</span>
      <div class="more">
        ${standing === "running" ? this.#running(line) : nothing} ${standing === "asking" ? this.#question() : nothing}
        ${step === "line" ? this.#figures() : nothing} ${advice === "" ? nothing : html`<p>${advice}</p>`}
      </div>
    </li>`;
  }

  /** What a screen reader says of it: where it is, and each outcome as it comes. */
  #told(): string {
    const { steps } = this.state.connectivity;
    const at = [...steps].reverse().find(({ standing }) => standing !== "waiting" && standing !== "cancelled");
    if (!at) return "";
    return `${t(`connectivity.${at.step}`)}: ${t(`connectivity.${at.standing}`)}`;
  }

  override render() {
    const { app, state } = this;
    const { running, steps } = state.connectivity;
    const fresh = steps.every(({ standing }) => standing === "waiting");
    return html`<gr-dialog .label=${t("connectivity")}>
      <div class="parts">
        <p class="soft small">${t("connectivity.lead")}</p>
        ${
          running
            ? html`<button type="button" class="button" @click=${() => app.connectivity.cancel()}>
                ${t("connectivity.cancel")}
              </button>`
            : html`<button type="button" class="button primary" @click=${() => app.connectivity.start()}>
                ${t(fresh ? "connectivity.start" : "connectivity.again")}
              </button>`
        }
        <p class="hidden-visually" role="status">${this.#told()}</p>
        <ol>
          ${steps.map((line) => this.#line(line))}
        </ol>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-connectivity", Connectivity);
