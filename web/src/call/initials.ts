import { View, sheet } from "../shell/view.js";
import { hueOf, initialsOf } from "./hue.js";
import own from "./initials.css?inline";

/** Stands for a person without a picture. The name itself is always written beside it. */
export class Initials extends View {
  static override styles = sheet(own);
  static override properties = { name: { attribute: false } };
  declare name: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = "true";
  }

  override willUpdate(): void {
    this.setAttribute("hue", String(hueOf(this.name)));
  }

  override render() {
    return initialsOf(this.name);
  }
}

customElements.define("gr-initials", Initials);
