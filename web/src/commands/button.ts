import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { App, AppState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { Ui } from "../shell/ui.js";
import { printedKey, wordsOf } from "./command.js";
import type { Command } from "./command.js";
import { command } from "./list.js";
import type { CommandId } from "./list.js";

/** As in the aria-keyshortcuts attribute. */
function ariaKey(key: string): string {
  return printedKey(key).replace("Ctrl", "Control");
}

interface Stagehand {
  readonly app: App;
  readonly state: AppState;
  readonly ui: Ui;
}

/** A round button with the icon and a tooltip, which stays where it is and rests while the command does not apply. */
export function steadyButton(id: CommandId, { app, state, ui }: Stagehand, look = ""): TemplateResult {
  const it: Command = command(id);
  const pressed = it.pressed?.(state, ui);
  return html`<button
    type="button"
    class="control ${look}"
    data-command=${id}
    aria-label=${t(it.label)}
    aria-pressed=${pressed ?? nothing}
    aria-disabled=${it.when(state, ui) ? nothing : "true"}
    aria-keyshortcuts=${state.shortcuts && it.key ? ariaKey(it.key) : nothing}
    @click=${() => it.when(state, ui) && it.perform(app, ui, state)}
  >
    ${icon(it.icon(state, ui))}
    <span class="tip" aria-hidden="true">
      ${t(wordsOf(it, state, ui))}${state.shortcuts && it.key ? html`<kbd>${printedKey(it.key)}</kbd>` : nothing}
    </span>
  </button>`;
}

/** The same; nothing where the command does not apply. */
export function iconButton(id: CommandId, hand: Stagehand, look = ""): TemplateResult | typeof nothing {
  return command(id).when(hand.state, hand.ui) ? steadyButton(id, hand, look) : nothing;
}

/** A button with icon and words. */
export function wordButton(id: CommandId, { app, state, ui }: Stagehand, look = ""): TemplateResult | typeof nothing {
  const it: Command = command(id);
  if (!it.when(state, ui)) return nothing;
  return html`<button type="button" class="button ${look}" data-command=${id} @click=${() => it.perform(app, ui, state)}>
    ${icon(it.icon(state, ui))}${t(wordsOf(it, state, ui))}
  </button>`;
}
