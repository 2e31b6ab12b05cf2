import { locales } from "./locales.js";
import { repository } from "./repository.js";
import { rings } from "./rings.js";
import type { Rule } from "./rule.js";
import { style } from "./style.js";

export const rules: Rule[] = [...rings, ...style, ...locales, ...repository];
