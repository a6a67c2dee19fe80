/** What a reader sees of a text. */

/**
 * The text of an element as the reader sees it: without parts left out and notes of the blank template.
 * @param {Node} node
 * @returns {string}
 */
export function visibleText(node) {
  if (node.nodeType === Node.TEXT_NODE) return /** @type {Text} */ (node).data;
  const { classList, dataset } = /** @type {HTMLElement} */ (node);
  if (classList.contains("off") || "note" in dataset) return "";
  return Array.from(node.childNodes, visibleText).join("");
}
