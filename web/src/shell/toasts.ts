import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  Check,
  CircleAlert,
  CircleDot,
  Copy,
  Crown,
  FolderDown,
  HardDrive,
  History,
  Link,
  LogIn,
  LogOut,
  RefreshCw,
  ScreenShare,
  ScreenShareOff,
  SlidersHorizontal,
  Trash2,
  Unplug,
  X,
} from "lucide";
import type { Notice } from "../app/types.js";
import { command } from "../commands/list.js";
import { plural, t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "./icon.js";
import type { IconNode } from "./icon.js";
import own from "./toasts.css?inline";
import { StateView, sheet } from "./view.js";

const most = 3;
const problems: readonly Notice["kind"][] = [
  "lost",
  "camera-lost",
  "microphone-lost",
  "photo-failed",
  "photo-copy-failed",
  "effects-failed",
  "file-failed",
  "key-not-found",
  "screen-blocked",
  "screen-failed",
  "recording-failed",
  "recording-nothing",
  "recording-picture-lost",
  "recording-copy-failed",
  "recording-not-renamed",
  "recording-cut",
  "recording-silent",
  "disk-low",
  "disk-full",
];
const icons: Partial<Record<Notice["kind"], IconNode>> = {
  arrived: LogIn,
  left: LogOut,
  lost: Unplug,
  host: Crown,
  "you-are-host": Crown,
  "device-switched": SlidersHorizontal,
  reconnected: RefreshCw,
  "link-copied": Link,
  "photo-copied": Copy,
  "photo-removed": Trash2,
  shares: ScreenShare,
  records: CircleDot,
  "screen-ended": ScreenShareOff,
  "recording-recovered": History,
  "recording-removed": Trash2,
  "recording-copied": FolderDown,
  "disk-low": HardDrive,
  "disk-full": HardDrive,
};

function wordsOf({ kind, name }: Notice): string {
  return kind === "recording-recovered" ? plural(`notice.${kind}`, Number(name)) : t(`notice.${kind}`, { name });
}

/** What just happened: the last three, seen, and read out by a screen reader. */
export class Toasts extends StateView {
  static override styles = sheet(own);

  #deed(key: Key, { id }: Notice, perform: () => void) {
    const clicked = () => {
      perform();
      this.app.dismissNotice(id);
    };
    return html`<button type="button" class="button text" @click=${clicked}>${t(key)}</button>`;
  }

  /** What one may want to do about it. */
  #deeds(notice: Notice) {
    const { app, state, ui } = this;
    const { kind } = notice;
    // Only what was removed last can be had back.
    const last = state.notices.filter((each) => each.kind === kind).at(-1) === notice;
    if (kind === "photo-removed" && last && state.photos.restorable) {
      return this.#deed("undo", notice, () => app.photos.restore());
    }
    if (kind === "recording-removed" && last && state.library.restorable) {
      return this.#deed("undo", notice, () => app.library.restore());
    }
    const library = command("library");
    if (kind === "recording-saved" && library.when(state, ui)) {
      return this.#deed("library.open", notice, () => library.perform(app, ui, state));
    }
    return nothing;
  }

  #toast(notice: Notice) {
    const problem = problems.includes(notice.kind);
    return html`<div class="toast ${problem ? "problem" : ""}">
      ${icon(icons[notice.kind] ?? (problem ? CircleAlert : Check))}
      <span class="words">${wordsOf(notice)}</span>
      ${this.#deeds(notice)}
      <button
        type="button"
        class="control"
        aria-label=${t("notice.dismiss")}
        @click=${() => this.app.dismissNotice(notice.id)}
      >
        ${icon(X)}
      </button>
    </div>`;
  }

  #toasts(notices: readonly Notice[]) {
    return repeat(
      notices,
      ({ id }) => id,
      (notice) => this.#toast(notice),
    );
  }

  override render() {
    const last = this.state.notices.slice(-most);
    const bad = last.filter(({ kind }) => problems.includes(kind));
    const good = last.filter(({ kind }) => !problems.includes(kind));
    return html`
      <div class="region" role="alert">${this.#toasts(bad)}</div>
      <div class="region" role="status">${this.#toasts(good)}</div>
    `;
  }
}

customElements.define("gr-toasts", Toasts);
