/** What the files of a pack are called. */

import { fileStem } from "../take/names.js";

/**
 * The name of the files of a text in a pack, without an ending: they sort in the order in which the texts are wanted.
 * @param {{client: string, day: string}} order
 * @param {number} place
 * @param {string} title
 * @param {string[]} languages
 */
export function packedStem({ client, day }, place, title, languages) {
  return fileStem([String(place).padStart(2, "0"), title, client, day, languages.join("+")]);
}
