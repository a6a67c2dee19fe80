/** Numbers as the page says them. */

/** @param {number} value */
export function saidNumber(value) {
  return new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(value);
}
