/** Rows that a field holds as one text. */

import { onlyTexts } from "./case.js";

/**
 * The rows that a hidden field holds as JSON; none where it holds anything else, as what another version kept might.
 * @param {string} [text]
 */
export function parseRows(text) {
  try {
    const rows = JSON.parse(text || "[]");
    return Array.isArray(rows) ? rows.filter((row) => row && typeof row === "object").map(onlyTexts) : [];
  } catch {
    return [];
  }
}
