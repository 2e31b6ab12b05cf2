import { Heart, Laugh, PartyPopper, ThumbsUp } from "lucide";
import type { IconNode } from "lucide";

export const reactionWords = ["thumbs-up", "clap", "heart", "laugh", "wow", "party"] as const;
export type ReactionWord = (typeof reactionWords)[number];

// Drawn for this, in the manner of the set, which has neither.
const clap: IconNode = [
  ["path", { d: "M7.9 11.8 12.2 6.3a1.25 1.25 0 0 1 2 1.5L12 10.6" }],
  ["path", { d: "M12.2 10.3 15.3 6.3a1.25 1.25 0 0 1 2 1.6L14 12.1" }],
  ["path", { d: "M14.2 11.8 17 8.2A1.25 1.25 0 0 1 19 9.8L15.9 13.7" }],
  ["path", { d: "M15.9 13.7 17.6 11.5a1.25 1.25 0 0 1 2 1.5L15.5 18.3A5 5 0 0 1 7.6 12.1L7.2 8.3a1.25 1.25 0 0 1 2.5-.2L9.8 9.4" }],
  ["path", { d: "M8.8 2.2 9.5 4.2" }],
  ["path", { d: "M4.8 3.6 6.2 5.2" }],
  ["path", { d: "M2.6 7.2 4.6 7.8" }],
];
const wow: IconNode = [
  ["circle", { cx: "12", cy: "12", r: "10" }],
  ["path", { d: "M9 8.5v.5" }],
  ["path", { d: "M15 8.5v.5" }],
  ["circle", { cx: "12", cy: "15.5", r: "2.2" }],
];

export const reactionIcons: Readonly<Record<ReactionWord, IconNode>> = {
  "thumbs-up": ThumbsUp,
  clap,
  heart: Heart,
  laugh: Laugh,
  wow,
  party: PartyPopper,
};
