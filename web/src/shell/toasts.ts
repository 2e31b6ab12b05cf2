import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  Check,
  CircleAlert,
  Copy,
  Crown,
  Link,
  LogIn,
  LogOut,
  RefreshCw,
  SlidersHorizontal,
  Trash2,
  Unplug,
  X,
} from "lucide";
import type { Notice } from "../app/types.js";
import { t } from "../locale/locale.js";
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
];
const icons: Partial<Record<Notice["kind"], IconNode>> = {
  arrived: LogIn,
  left: LogOut,
  lost: Unplug,
  host: Crown,
  "you-are-host": Crown,
  "camera-lost": CircleAlert,
  "microphone-lost": CircleAlert,
  "device-switched": SlidersHorizontal,
  reconnected: RefreshCw,
  "link-copied": Link,
  "photo-copied": Copy,
  "photo-copy-failed": CircleAlert,
  "photo-removed": Trash2,
  "photo-failed": CircleAlert,
  "effects-failed": CircleAlert,
  "file-failed": CircleAlert,
  "key-not-found": CircleAlert,
};

/** What just happened: the last three, seen, and read out by a screen reader. */
export class Toasts extends StateView {
  static override styles = sheet(own);

  #restore({ id }: Notice): void {
    this.app.photos.restore();
    this.app.dismissNotice(id);
  }

  #toast(notice: Notice) {
    return html`<div class="toast ${problems.includes(notice.kind) ? "problem" : ""}">
      ${icon(icons[notice.kind] ?? Check)}
      <span>${t(`notice.${notice.kind}`, { name: notice.name })}</span>
      ${
        notice.kind === "photo-removed" && this.state.photos.restorable
          ? html`<button type="button" class="button text" @click=${() => this.#restore(notice)}>${t("undo")}</button>`
          : nothing
      }
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
