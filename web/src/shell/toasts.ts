import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  Check,
  CircleAlert,
  CircleDot,
  Copy,
  Crown,
  DoorOpen,
  FolderDown,
  Hand,
  HardDrive,
  History,
  Link,
  LogIn,
  LogOut,
  MessageSquareText,
  MicOff,
  Paperclip,
  PhoneMissed,
  PhoneOff,
  RefreshCw,
  ScreenShare,
  ScreenShareOff,
  SlidersHorizontal,
  Spotlight,
  Trash2,
  Unplug,
  UserX,
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
  "call-interrupted",
  "call-offline",
  "call-not-reachable",
  "call-in-room",
  "call-refused",
  "file-refused",
  "file-ended",
  "file-too-large",
  "file-too-many",
  "file-no-space",
  "disk-low",
  "disk-full",
];
const icons: Partial<Record<Notice["kind"], IconNode>> = {
  arrived: LogIn,
  left: LogOut,
  lost: Unplug,
  host: Crown,
  "you-are-host": Crown,
  removed: UserX,
  "removed-you": UserX,
  knock: DoorOpen,
  "asked-mute": MicOff,
  spotlight: Spotlight,
  "spotlight-you": Spotlight,
  "raises-hand": Hand,
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
  "call-declined": PhoneOff,
  "call-busy": PhoneOff,
  "call-quiet": PhoneOff,
  "call-gone": PhoneOff,
  "call-no-answer": PhoneOff,
  "call-cancelled": PhoneOff,
  "call-hung-up": PhoneOff,
  "call-missed": PhoneMissed,
  says: MessageSquareText,
  "file-offered": Paperclip,
  "file-received": Paperclip,
  "file-sent": Paperclip,
  "disk-low": HardDrive,
  "disk-full": HardDrive,
};

type FileNotice = Exclude<Notice["kind"] & `file-${string}`, "file-failed">;

function isAboutFile(kind: Notice["kind"]): kind is FileNotice {
  return kind.startsWith("file-") && kind !== "file-failed";
}

function wordsOf({ kind, name, text }: Notice): string {
  if (kind === "call-declined" && text !== "") return t("notice.call-declined.text", { name, text });
  if (kind === "says" || isAboutFile(kind)) return t(`notice.${kind}`, { name, text });
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

  /** While they still wait. */
  #admission(notice: Notice) {
    const knock = this.state.room?.knocks.find(({ name }) => name === notice.name);
    if (!knock) return nothing;
    return html`<span class="deeds">
      ${this.#deed("knock.admit", notice, () => this.app.admit(knock.id))}
      ${this.#deed("knock.turnAway", notice, () => this.app.turnAway(knock.id))}
    </span>`;
  }

  /** While one is free to call, and the call is still among the missed ones. */
  #callBack(notice: Notice) {
    const { app, state, ui } = this;
    const { missed, phase, appearance } = state.phone;
    const call = missed.find(({ name }) => name === notice.name);
    const people = command("findPeople");
    const free = phase === "idle" && appearance.phase === "present";
    if (!call || !free || !(state.place === "people" || people.when(state, ui))) return nothing;
    return this.#deed("missed.callBack.short", notice, () => {
      app.openPeople();
      app.phone.callBack(call.name, call.video);
    });
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
    const chat = command("chat");
    if ((kind === "says" || kind === "file-offered") && chat.when(state, ui) && ui.drawer !== "chat") {
      return this.#deed("chat.open", notice, () => chat.perform(app, ui, state));
    }
    if (kind === "knock") return this.#admission(notice);
    if (kind === "call-missed") return this.#callBack(notice);
    const lock = command("lockRoom");
    // Nobody is kept out by having been removed as whom they were.
    if (kind === "removed" && lock.when(state, ui) && !state.room?.settings.locked) {
      return this.#deed("room.lock", notice, () => lock.perform(app, ui, state));
    }
    const microphone = command("microphone");
    if (kind === "asked-mute" && last && microphone.when(state, ui) && state.microphone.state === "off") {
      return this.#deed("microphone.unmute", notice, () => microphone.perform(app, ui, state));
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
