// What person 1's camera of the kind "green" shows where (portrait.ts); x and y from 0 to 1.
import type { Rgb } from "./pixels.js";

/** On the cloth, above the shoulders and away from the head. */
export const cloth = { x: 0.12, y: 0.4 };
/** On the cheek. */
export const face = { x: 0.5, y: 0.5 };

export const skin: Rgb = [231, 183, 150];
