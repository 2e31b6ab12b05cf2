import { html, nothing, render } from "lit";
import type { ReactiveController } from "lit";
import { MicOff } from "lucide";
import type { Person } from "../app/types.js";
import { iconButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import base from "../shell/base.css?inline";
import { icon } from "../shell/icon.js";
import type { StateView } from "../shell/view.js";
import own from "./floating-window.css?inline";

// TypeScript's own list of what windows have does not know it yet.
interface Opener {
  readonly documentPictureInPicture?: {
    requestWindow(size: { width: number; height: number }): Promise<Window & typeof globalThis>;
  };
}

const size = { width: 360, height: 240 };

interface Stage extends StateView {
  /** Whom one would see large. */
  readonly foremost: Person | null;
  /** Their picture on the stage. */
  readonly foremostVideo: HTMLVideoElement | null;
}

/** Gives a window the looks of this one: no sheet can belong to two. */
function dress(target: Window & typeof globalThis): void {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const sheet = new target.CSSStyleSheet();
  sheet.replaceSync(`${rules.join("\n")}\n${base}\n${own}`);
  target.document.adoptedStyleSheets = [sheet];
  target.document.documentElement.lang = document.documentElement.lang;
  target.document.body.className = "floating-window";
}

/**
 * The call in a small window that stays above all others: the person one would see large, and what one needs at hand.
 * Where the browser has only windows with a picture and nothing else, that person's picture. Follows `ui.floating`.
 */
export class FloatingWindow implements ReactiveController {
  #stage: Stage;
  #window: (Window & typeof globalThis) | null = null;
  #bare: HTMLVideoElement | null = null;
  #opening = false;
  #shown = "";

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  hostUpdated(): void {
    const wanted = this.#stage.ui.floating;
    if (wanted && !this.#window && !this.#bare) void this.#open();
    if (!wanted) this.#close();
    this.#draw();
  }

  hostDisconnected(): void {
    this.#close();
    if (this.#stage.ui.floating) this.#stage.ui.set({ floating: false });
  }

  async #open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    try {
      const opener = window as Window & Opener;
      if (opener.documentPictureInPicture) this.#fill(await opener.documentPictureInPicture.requestWindow(size));
      else await this.#showBare();
    } catch {
      // The browser wants a click, or has such a window open for somebody else.
      this.#stage.ui.set({ floating: false });
    } finally {
      this.#opening = false;
    }
  }

  #fill(opened: Window & typeof globalThis): void {
    if (!this.#stage.isConnected) {
      opened.close();
      return;
    }
    this.#window = opened;
    dress(opened);
    opened.addEventListener("pagehide", () => this.#closed());
    this.#draw();
  }

  async #showBare(): Promise<void> {
    const video = this.#stage.foremostVideo;
    if (!video) throw new Error("nobody to show");
    video.disablePictureInPicture = false;
    await video.requestPictureInPicture();
    this.#bare = video;
    video.addEventListener("leavepictureinpicture", () => this.#closed(), { once: true });
  }

  #close(): void {
    if (this.#bare) void document.exitPictureInPicture().catch(() => undefined);
    this.#window?.close();
  }

  /** By us, or by its own button. */
  #closed(): void {
    const video = this.#window?.document.querySelector("video");
    if (video) this.#stage.app.forgetElement(video);
    if (this.#bare) this.#bare.disablePictureInPicture = true;
    this.#window = null;
    this.#bare = null;
    this.#shown = "";
    if (this.#stage.ui.floating) this.#stage.ui.set({ floating: false });
  }

  #draw(): void {
    const opened = this.#window;
    const person = this.#stage.foremost;
    if (!opened || !person) return;
    opened.document.title = t("stage.label", { room: this.#stage.state.room?.code ?? "" });
    render(this.#view(person), opened.document.body, { creationScope: opened.document });
    const initials = opened.document.querySelector<HTMLElement>(".initials");
    if (initials) initials.style.background = `var(--hue-${person.hue})`;
    this.#show(person, opened.document.querySelector("video"));
  }

  #show(person: Person, video: HTMLVideoElement | null): void {
    const whom = person.self ? "self" : person.id;
    if (!video || whom === this.#shown) return;
    this.#shown = whom;
    this.#stage.app.forgetElement(video);
    // The voice is heard from the stage.
    video.muted = true;
    if (person.self) this.#stage.app.showSelf(video);
    else this.#stage.app.showPerson(person.id, video);
  }

  #view(person: Person) {
    const stage = this.#stage;
    const mirrored = person.self && stage.state.camera.mirrored;
    const classes = `${person.camera ? "" : "off"} ${mirrored ? "mirrored" : ""}`;
    return html`<video class=${classes} aria-label=${person.name} autoplay playsinline muted></video>
      ${person.camera ? nothing : html`<div class="initials" aria-hidden="true">${person.initials}</div>`}
      <p class="plate">
        ${
          person.microphone
            ? nothing
            : html`<span role="img" aria-label=${t("person.muted")} title=${t("person.muted")}>${icon(MicOff)}</span>`
        }
        <span class="name">${person.name}</span>
      </p>
      <div class="deeds" role="toolbar" aria-label=${t("stage.bar")}>
        ${iconButton("microphone", stage, "bar source")} ${iconButton("camera", stage, "bar source")}
        ${iconButton("leave", stage, "bar leave")}
      </div>`;
  }
}
