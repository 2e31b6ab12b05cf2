import { ContactRound, Phone, PhoneOff, Video } from "lucide";
import type { AppState } from "../app/types.js";
import type { Command } from "./command.js";

/** Somebody rings, and has no answer yet. */
const rung = ({ phone: { phase, confirmed } }: AppState) => phase === "called" && !confirmed;

/** Calls by name, until both are in the call's room: what one does there is in room.ts. */
export const phoneCommands = [
  {
    id: "findPeople",
    label: "people.find",
    icon: () => ContactRound,
    when: ({ place }) => place === "lobby" || place === "studio" || place === "board" || place === "library" || place === "left",
    perform: (app) => app.openPeople(),
  },
  {
    id: "pickUpVideo",
    label: "ring.acceptVideo",
    icon: () => Video,
    when: rung,
    perform: (app) => app.phone.pickUp(true),
  },
  {
    id: "pickUp",
    label: "ring.accept",
    hint: ({ phone }) => (phone.video ? "ring.acceptVoice" : "ring.accept"),
    icon: () => Phone,
    when: rung,
    perform: (app) => app.phone.pickUp(false),
  },
  {
    id: "decline",
    label: "ring.decline",
    icon: () => PhoneOff,
    when: rung,
    perform: (app) => app.phone.decline(""),
  },
  {
    id: "hangUp",
    label: "ring.hangUp",
    hint: () => "ring.cancel",
    icon: () => PhoneOff,
    when: ({ phone }) => phone.phase === "calling",
    perform: (app) => app.phone.hangUp(),
  },
] as const satisfies readonly Command[];
