/** What one place of a sentence shows: a value in the way of its language, the words of an option, the wording of a case. */

import { pickCase } from "./cases.js";
import { beforeMark } from "./marks.js";
import { trim } from "./trim.js";
import { formatValue, pluralCategory } from "./values.js";

/** @typedef {import("./values.js").Writing} Writing */

/**
 * @typedef {object} Slot a place that a field fills
 * @property {string} label what stands there while the field is empty
 * @property {string} [type] of the field, where its values are written in the way of the language
 * @property {Record<string, string>} [texts] the words of each option
 * @property {string} mark the mark of the sentence right after the place
 */

/**
 * The text of a place for a value, which is empty when nothing was typed.
 * @param {Slot} slot
 * @param {string} value
 * @param {Writing} writing
 */
export function slotText({ label, type, texts, mark }, value, writing) {
  if (!value) return label;
  return beforeMark(texts ? texts[value] ?? label : formatValue(type, value, writing), mark);
}

/**
 * Which of the wordings called `names` fits a value: that of its plural category, that of the option, `empty` where nothing is
 * typed, or `other`. `plural` is the category that stands for a number which is still missing, where numbers pick.
 * @param {string[]} names
 * @param {string} value
 * @param {string | undefined} plural
 * @param {Writing} writing
 */
export function chooseCase(names, value, plural, writing) {
  return pickCase(names, plural ? (trim(value) ? pluralCategory(value, writing) : plural) : value);
}
