import type { RecordingState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { elapsed } from "../shell/elapsed.js";

const second = 1000;

/** The tab of the page: what it is called, the mark before that while something is recorded, and the question before it closes. */
export class TabSign {
  #title = "";
  #recording: RecordingState | null = null;
  #timer = 0;

  show(title: string, recording: RecordingState): void {
    this.#title = title;
    this.#recording = recording;
    if (recording.phase === "idle") window.removeEventListener("beforeunload", this.#ask);
    else window.addEventListener("beforeunload", this.#ask);
    this.#write();
  }

  #write = (): void => {
    clearTimeout(this.#timer);
    const title = this.#titleNow();
    if (document.title !== title) document.title = title;
    if (this.#recording?.phase === "recording") this.#timer = window.setTimeout(this.#write, second);
  };

  #titleNow(): string {
    const [title, recording] = [this.#title, this.#recording];
    switch (recording?.phase) {
      case "recording":
        return t("title.recording", { time: elapsed(Date.now() - recording.since), title });
      case "paused":
        return t("title.paused", { time: elapsed(recording.elapsed * second), title });
      case "starting":
      case "finishing":
      case "idle":
      case undefined:
        return title;
    }
  }

  #ask = (event: Event): void => event.preventDefault();
}
