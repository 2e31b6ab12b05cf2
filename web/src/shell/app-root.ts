import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { keepAddress } from "../app/address.js";
import { loadApp, loadRest } from "../app/load.js";
import type { LoadProblem } from "../app/load.js";
import type { App, AppState } from "../app/types.js";
import "../call/left.js";
import "../call/lobby.js";
import "../call/stage.js";
import "../recording/record-pill.js";
import { companionOf, isCallOfTwo, isRinging } from "../phone/companion.js";
import "../phone/ringing.js";
import { TabSign } from "../recording/tab-sign.js";
import { commandFor } from "../commands/keys.js";
import { preferredLanguage, t, useLanguage } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import own from "./app-root.css?inline";
import "./link-dialog.js";
import "./rail.js";
import "./toasts.js";
import { closedUi } from "./ui.js";
import type { Ui, UiState } from "./ui.js";
import { View, sheet } from "./view.js";

const titles: Partial<Record<AppState["place"], Key>> = {
  left: "title.left",
  studio: "title.studio",
  board: "title.board",
  library: "title.library",
  people: "title.people",
};

/** What the page shows in that state: joining is a moment in the lobby. */
const viewOf = ({ place }: AppState) => (place === "joining" ? "lobby" : place);

/** What the tab says of where one is. */
function titleOf(state: AppState): string {
  const { phone, room, place } = state;
  if (phone.phase === "called" && !phone.confirmed) return t("title.called", { name: phone.with.name });
  if (phone.phase === "calling") return t("title.calling", { name: phone.with.name });
  if (place !== "room" || !room) return t(titles[place] ?? "app");
  return isCallOfTwo(state) ? t("title.call", { name: companionOf(state) }) : t("title.room", { room: room.code });
}

/** The page: brings the app in, hears its state, shows the place one is in. */
export class AppRoot extends View {
  static override styles = sheet(own);
  static override properties = {
    app: { state: true },
    state: { state: true },
    ui: { state: true },
    problem: { state: true },
  };
  declare app: App | null;
  declare state: AppState | null;
  declare ui: Ui;
  declare problem: LoadProblem | null;
  #tab = new TabSign();

  constructor() {
    super();
    this.app = null;
    this.state = null;
    this.problem = null;
    this.ui = this.#uiFrom(closedUi);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
    document.addEventListener("fullscreenchange", this.#fullScreen);
    document.addEventListener("dragover", this.#stray);
    document.addEventListener("drop", this.#stray);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
    document.removeEventListener("fullscreenchange", this.#fullScreen);
    document.removeEventListener("dragover", this.#stray);
    document.removeEventListener("drop", this.#stray);
  }

  async #begin(): Promise<void> {
    const words = useLanguage(preferredLanguage()).catch(() => undefined);
    const app = await loadApp();
    await words;
    if (typeof app === "string") {
      // Without any words the page's own skeleton says, after a while, that something is wrong.
      if (t("app") !== "") this.problem = app;
      return;
    }
    this.app = app;
    this.replaceChildren();
    const link = location.href; // hearing of a state may change the address
    app.subscribe((state) => this.#hear(state));
    app.start(link);
  }

  #hear(state: AppState): void {
    if (this.state && viewOf(state) !== viewOf(this.state)) {
      this.#change({ drawer: null, picking: false, board: false, boardSeen: false });
    }
    // A call takes the whole window.
    if (this.state?.phone.phase !== "communicating" && state.phone.phase === "communicating") this.#change({ dialog: null });
    if (this.state?.server !== state.server) void this.updateComplete.then(loadRest);
    this.state = state;
    if (this.ui.picking && (state.effects.key === "none" || state.camera.state !== "on")) this.#change({ picking: false });
    const root = document.documentElement;
    if (state.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = state.theme;
    void useLanguage(state.language);
    keepAddress(state);
  }

  #uiFrom(state: UiState): Ui {
    return Object.freeze({ ...state, set: (change: Partial<UiState>) => this.#change(change) });
  }

  #change(change: Partial<UiState>): void {
    this.ui = this.#uiFrom({ ...this.ui, ...change });
    if (change.picking !== undefined) this.app?.effects.setPicking(change.picking);
  }

  #key = (event: KeyboardEvent): void => {
    if (!this.app || !this.state) return;
    // A letter that was still meant for a text must not do things behind what rings; the palette opens before it.
    if (isRinging(this.state) && !event.ctrlKey && !event.metaKey) return;
    const command = commandFor(event, this.state, this.ui);
    if (!command) return;
    event.preventDefault();
    command.perform(this.app, this.ui, this.state);
  };

  /** A file dropped beside its target would take the window, and with it the call. */
  #stray = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };

  #fullScreen = (): void => this.#change({ fullScreen: document.fullscreenElement !== null });

  override updated(changed: PropertyValues): void {
    const { state } = this;
    if (!state) return;
    const before = changed.get("state") as AppState | null | undefined;
    if (before?.place === "left" && state.place === "lobby") this.find("gr-lobby")?.focus();
    this.#tab.show(titleOf(state), state.recording);
  }

  #dialog() {
    const { app, state, ui } = this;
    switch (ui.dialog) {
      case null:
        return nothing;
      case "help":
        return html`<gr-help .app=${app} .state=${state} .ui=${ui}></gr-help>`;
      case "palette":
        return html`<gr-palette .app=${app} .state=${state} .ui=${ui}></gr-palette>`;
      case "settings":
        return html`<gr-settings .app=${app} .state=${state} .ui=${ui}></gr-settings>`;
      case "link":
        return html`<gr-link-dialog .app=${app} .state=${state} .ui=${ui}></gr-link-dialog>`;
      case "photo":
        return html`<gr-photo-dialog .app=${app} .state=${state} .ui=${ui}></gr-photo-dialog>`;
      case "recording":
        return html`<gr-player .app=${app} .state=${state} .ui=${ui}></gr-player>`;
      case "recordingSettings":
        return html`<gr-recording-settings .app=${app} .state=${state} .ui=${ui}></gr-recording-settings>`;
      case "game":
        return html`<gr-new-game .app=${app} .state=${state} .ui=${ui}></gr-new-game>`;
      case "boards":
        return html`<gr-boards .app=${app} .state=${state} .ui=${ui}></gr-boards>`;
      case "connectivity":
        return html`<gr-connectivity .app=${app} .state=${state} .ui=${ui}></gr-connectivity>`;
    }
  }

  #view() {
    const { app, state, ui } = this;
    if (state?.place === "left") return html`<gr-left .app=${app} .state=${state} .ui=${ui}></gr-left>`;
    if (state?.place === "studio") return html`<gr-studio .app=${app} .state=${state} .ui=${ui}></gr-studio>`;
    if (state?.place === "board") return html`<gr-board-place .app=${app} .state=${state} .ui=${ui}></gr-board-place>`;
    if (state?.place === "people") return html`<gr-people-place .app=${app} .state=${state} .ui=${ui}></gr-people-place>`;
    if (state?.place === "library") return html`<gr-library .app=${app} .state=${state} .ui=${ui}></gr-library>`;
    return html`<gr-lobby .app=${app} .state=${state} .ui=${ui}></gr-lobby>`;
  }

  /** Something is recorded, and the place one is in does not say it itself. */
  #goesOn(): boolean {
    return this.state?.place !== "studio" && this.state?.recording.phase !== "idle";
  }

  #place() {
    const { app, state, ui } = this;
    if (state?.place === "room") return html`<gr-stage class="room" .app=${app} .state=${state} .ui=${ui}></gr-stage>`;
    return html`<div class="frame">
      <gr-rail .app=${app} .state=${state} .ui=${ui}></gr-rail>
      ${this.#view()}
    </div>
    ${this.#goesOn() ? html`<gr-record-pill .app=${app} .state=${state} .ui=${ui}></gr-record-pill>` : nothing}`;
  }

  override render() {
    if (this.problem) {
      return html`<main class="failed">
        <h1>${t("app")}</h1>
        <p role="alert">${t(`load.${this.problem}`)}</p>
        <button type="button" class="button primary" @click=${() => location.reload()}>${t("load.reload")}</button>
      </main>`;
    }
    const { app, state, ui } = this;
    if (!app || !state) return html`<slot></slot>`;
    // First: it closes before the stage asks for the keyboard, which an open dialog keeps to itself.
    return html`<gr-ringing .app=${app} .state=${state} .ui=${ui}></gr-ringing>
      ${this.#place()}
      <gr-toasts .app=${app} .state=${state} .ui=${ui}></gr-toasts>
      <div class=${state.place === "room" ? "room" : ""} @dismissed=${() => this.#change({ dialog: null })}>
        ${this.#dialog()}
      </div>`;
  }
}

customElements.define("gr-app", AppRoot);
