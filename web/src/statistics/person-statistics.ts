import { html, nothing } from "lit";
import type { Person, Statistics } from "../app/types.js";
import { bars, qualityWords } from "../call/connection.js";
import "../call/initials.js";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import "./chart.js";
import { bits, milliseconds, part } from "./figures.js";
import own from "./person-statistics.css?inline";
import { streams } from "./streams.js";

// What a chart that hardly shows anything goes up to.
const least = { bits: 500_000, loss: 0.05, jitter: 50, roundTrip: 200 };

/** "Direct, over UDP · room for 2.1 Mbit/s" */
function wayWords({ route, protocol, available }: Statistics): string {
  const way = t(`statistics.${route}`);
  const whole = protocol === "unknown" ? way : t("statistics.over", { route: way, protocol: protocol.toUpperCase() });
  return available === null ? whole : `${whole} · ${t("statistics.available", { rate: bits(available) })}`;
}

/** The connection to one person, in numbers and curves. */
export class PersonStatistics extends View {
  static override styles = sheet(own);
  static override properties = { person: { attribute: false }, detailed: { attribute: false } };
  declare person: Person;
  /** The table is open to begin with. */
  declare detailed: boolean;

  #quality() {
    const { quality } = this.person;
    if (!quality) return nothing;
    return html`<p class="quality ${quality.grade}">${bars(quality.grade)}${qualityWords(quality)}</p>`;
  }

  #charts({ history }: Statistics) {
    const line = (of: (moment: Statistics["history"][number]) => number | null, name = "") => ({ name, values: history.map(of) });
    const rates = [
      line(({ received }) => received, t("statistics.received")),
      line(({ sent }) => sent, t("statistics.sent")),
    ];
    return html`<gr-chart wide .label=${t("statistics.bits")} .lines=${rates} .words=${bits} .least=${least.bits}></gr-chart>
      <div class="three">
        <gr-chart
          .label=${t("statistics.loss")}
          .lines=${[line(({ loss }) => loss)]}
          .words=${part}
          .least=${least.loss}
        ></gr-chart>
        <gr-chart
          .label=${t("statistics.jitter")}
          .lines=${[line(({ jitter }) => jitter)]}
          .words=${milliseconds}
          .least=${least.jitter}
        ></gr-chart>
        <gr-chart
          .label=${t("statistics.roundTrip")}
          .lines=${[line(({ roundTrip }) => roundTrip)]}
          .words=${milliseconds}
          .least=${least.roundTrip}
        ></gr-chart>
      </div>`;
  }

  #numbers() {
    const { statistics, link, name } = this.person;
    if (!statistics) return html`<p class="soft small">${t(link === "connected" ? "statistics.measuring" : "statistics.none")}</p>`;
    return html`${this.#charts(statistics)}
      <details ?open=${this.detailed}>
        <summary>${t("statistics.details")}</summary>
        ${streams(statistics, name)}
      </details>`;
  }

  override render() {
    const { person } = this;
    return html`<section aria-label=${person.name}>
      <div class="who">
        <gr-initials .person=${person}></gr-initials>
        <div class="told">
          <h3>${person.name}</h3>
          ${person.statistics ? html`<p class="way">${wayWords(person.statistics)}</p>` : nothing}
        </div>
      </div>
      ${this.#quality()} ${this.#numbers()}
    </section>`;
  }
}

customElements.define("gr-person-statistics", PersonStatistics);
