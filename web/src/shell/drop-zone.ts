import { html, nothing } from "lit";
import { Download } from "lucide";
import { icon } from "./icon.js";
import { View, sheet } from "./view.js";
import own from "./drop-zone.css?inline";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Of a file that was dropped: the File is its detail, and where in the window, in CSS pixels. */
export class Dropped extends CustomEvent<File> {
  constructor(
    file: File,
    readonly x: number,
    readonly y: number,
  ) {
    super("dropped", { detail: file });
  }
}

/** Takes a file that is dropped onto what is in it. Fires `dropped`. */
export class DropZone extends View {
  static override styles = sheet(own);
  static override properties = { words: { type: String }, over: { state: true } };
  declare words: string;
  declare over: boolean;
  /** Every child that the pointer enters says so, and again when it leaves. */
  #entered = 0;

  constructor() {
    super();
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("dragenter", this.#enter);
    this.addEventListener("dragleave", this.#leave);
    this.addEventListener("dragover", this.#hover);
    this.addEventListener("drop", this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("dragenter", this.#enter);
    this.removeEventListener("dragleave", this.#leave);
    this.removeEventListener("dragover", this.#hover);
    this.removeEventListener("drop", this.#drop);
  }

  #enter = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    this.#entered += 1;
    this.over = true;
  };

  #leave = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    this.#entered -= 1;
    if (this.#entered <= 0) this.#end();
  };

  #hover = (event: DragEvent): void => {
    if (!event.dataTransfer || !hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = "copy";
  };

  #drop = (event: DragEvent): void => {
    this.#end();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new Dropped(file, event.clientX, event.clientY));
  };

  #end(): void {
    this.#entered = 0;
    this.over = false;
  }

  override render() {
    return html`<slot></slot>${
        this.over ? html`<div class="over" aria-hidden="true">${icon(Download)}<p>${this.words}</p></div>` : nothing
      }`;
  }
}

customElements.define("gr-drop-zone", DropZone);
