import type { Person } from "../app/types.js";
import { View, sheet } from "../shell/view.js";
import own from "./initials.css?inline";

/** Stands for a person without a picture. The name itself is always written beside it. */
export class Initials extends View {
  static override styles = sheet(own);
  static override properties = { person: { attribute: false } };
  declare person: Pick<Person, "initials" | "hue">;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = "true";
  }

  override willUpdate(): void {
    this.setAttribute("hue", String(this.person.hue));
  }

  override render() {
    return this.person.initials;
  }
}

customElements.define("gr-initials", Initials);
