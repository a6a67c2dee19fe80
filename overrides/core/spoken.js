/** The languages that a reader chose for texts, for pages in the language in which they chose them. */

import { load } from "./case.js";

/**
 * On pages in another language the choice does not hold; where that is one of two, the two change places.
 * @param {string} here the language of the page
 * @returns {{language?: string, second?: string}}
 */
export function spokenOn(here) {
  const { language, second, page = here } = load("text");
  if (second === here && page !== here) return { language: second, second: language };
  return [page, second && language].includes(here) ? { language, second } : {};
}
