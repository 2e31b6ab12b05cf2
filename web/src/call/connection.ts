import { svg, html } from "lit";
import type { Person } from "../app/types.js";
import { t } from "../locale/locale.js";

export type Quality = NonNullable<Person["quality"]>;

const most = 3;
const lit: Readonly<Record<Quality["grade"], number>> = { good: most, fair: 2, poor: 1, lost: 0 };

/** "Poor connection. What is said arrives late." */
export function qualityWords({ grade, reason }: Quality): string {
  if (grade === "lost") return t("quality.lost");
  if (reason === "none") return t(`quality.${grade}`);
  return t("quality.because", { grade: t(`quality.${grade}`), reason: t(`quality.reason.${reason}`) });
}

/** As many bars as the connection is good. It says nothing to a screen reader: what it stands on has a name. */
export function bars(grade: Quality["grade"]) {
  const bar = (index: number) => {
    const height = 6 + 6 * index;
    const strength = index < lit[grade] ? 1 : 0.3;
    return svg`<rect x=${2 + 7 * index} y=${21 - height} width="5" height=${height} rx="1.5" fill-opacity=${strength} />`;
  };
  return html`<svg class="icon" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    ${[0, 1, 2].map(bar)}
    ${grade === "lost" ? svg`<path d="M3 4 L9 10 M9 4 L3 10" stroke="currentColor" stroke-width="2" stroke-linecap="round" />` : ""}
  </svg>`;
}
