/** Where the reader works: a field of the form that changes words, and what else follows from it. */

import { pickCase } from "../core/cases.js";
import { all } from "../core/need.js";

/**
 * A place that the page does not list, because readers of its language seldom work there, is listed while it is chosen.
 * @param {HTMLSelectElement} list
 * @param {string} place
 */
export function offerPlace(list, place) {
  if (!/^[a-z]{2}(-|$)/.test(place) || Array.from(list.options).some(({ value }) => value === place)) return;
  const region = place.split("-")[0].toUpperCase();
  list.add(new Option(new Intl.DisplayNames(document.documentElement.lang, { type: "region" }).of(region), place));
}

/**
 * What the form calls things, as they are called in a place.
 * @param {Element} root the builder
 * @param {string} place
 */
export function showPlace(root, place) {
  for (const cases of all(root, "[data-form] [data-cases=place]")) {
    const children = /** @type {HTMLElement[]} */ (Array.from(cases.children));
    const shown = pickCase(children.map(({ dataset }) => dataset.case || ""), place);
    for (const child of children) child.classList.toggle("off", child.dataset.case !== shown);
  }
}

/**
 * What follows from the place that the reader chose: a currency where none is chosen, and how the language is written.
 * @param {{fields: import("./fields.js").Fields, memory: import("./memory.js").Memory, languages: import("./languages.js").Languages}} builder
 */
export function workThere({ fields, memory, languages }) {
  const list = /** @type {HTMLSelectElement | undefined} */ (fields.named("place")?.control);
  const { currency = "", variant } = list?.selectedOptions[0]?.dataset || {};
  memory.follow("currency", currency);
  languages.suggest(variant);
}
