/** What a form knows of its numbers: the currency, those there are, and how people of the page's language write them. */

import { all } from "../core/need.js";
import { readable } from "./readable.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("./vocabulary.js").Typed} Typed */

/**
 * How the numbers of a form are read.
 * @param {Builder} builder
 * @param {string} address where the words of the language stand that people type beside numbers
 */
export async function reading({ root, fields, memory }, address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.url);
  /** @type {Typed} */
  const typed = await answer.json();
  const { lang } = document.documentElement;
  const point = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === "decimal")?.value || ".";
  /**
   * What was typed into a field.
   * @param {HTMLInputElement} input
   */
  return ({ dataset: { numberField: kind = "", unit }, value }) => {
    const list = /** @type {HTMLSelectElement | undefined} */ (fields.named("currency")?.control);
    const offered = list ? Array.from(list.options).filter((option) => option.value && !option.disabled).map((option) => option.value) : [];
    const own = memory.isTyped("currency");
    const variants = all(root, "[data-text-language] option").map((option) => /** @type {HTMLOptionElement} */ (/** @type {unknown} */ (option)).value);
    const place = fields.named("place")?.control.value || "";
    const locales = [lang, ...variants.filter((code) => code.startsWith(`${lang}-`)), ...(/^[a-z]{2}$/.test(place) ? [`${lang}-${place.toUpperCase()}`] : [])];
    const [currency, usual] = own ? [list?.value || "", ""] : ["", list?.value];
    return readable(value, { kind, unit, currency, usual, offered, locales, point, typed });
  };
}
