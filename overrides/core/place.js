/** Where the reader works: one choice for all pages, kept as the case is. */

import { load, save } from "./case.js";

/** The id of the place that was chosen; nothing for none, undefined before any choice. @returns {string | undefined} */
export function chosenPlace() {
  return load("place").place;
}

/**
 * Keep a choice. Returns whether the browser did.
 * @param {string} place an id, or nothing
 */
export function choosePlace(place) {
  return save("place", { place });
}
