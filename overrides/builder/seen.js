/** What of a sheet readers see. */

/** @param {Element} element */
export function isShown(element) {
  return !element.closest(".off");
}

/**
 * The same of a place that readers see: what they wrote by hand stands there instead of what the form says.
 * @param {Element} element
 */
export function isSeen(element) {
  return !element.closest(".off, [data-note]");
}
