import { html, svg } from "lit";
import type { SVGTemplateResult, TemplateResult } from "lit";
import type { IconNode } from "lucide";

export type { IconNode };

function shape([tag, a]: IconNode[number]): SVGTemplateResult {
  switch (tag) {
    case "circle":
      return svg`<circle cx=${a["cx"]} cy=${a["cy"]} r=${a["r"]} />`;
    case "rect":
      return svg`<rect x=${a["x"]} y=${a["y"]} width=${a["width"]} height=${a["height"]} rx=${a["rx"] ?? 0} />`;
    case "line":
      return svg`<line x1=${a["x1"]} y1=${a["y1"]} x2=${a["x2"]} y2=${a["y2"]} />`;
    default:
      return svg`<path d=${a["d"]} />`;
  }
}

/** A lucide icon. It says nothing to a screen reader: what it stands on has a name. */
export function icon(node: IconNode): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${node.map(shape)}
  </svg>`;
}
