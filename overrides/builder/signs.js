/** Signs that people type with a number: the percent sign, and the sign or code of the currency that the form has chosen. */

const PERCENT = /\s*[%٪％]\s*$/u;

/**
 * How a currency is written beside an amount in the language of the page: `£`, `US$`, `$`, `GBP`.
 * @param {string} currency an ISO code
 * @param {string} lang of the page
 * @returns {string[]} longest first
 */
function signsOf(currency, lang) {
  if (!/^[a-z]{3}$/i.test(currency)) return [];
  const styles = /** @type {const} */ (["symbol", "narrowSymbol", "code"]);
  const signs = styles.map((currencyDisplay) => {
    const parts = new Intl.NumberFormat(lang, { style: "currency", currency, currencyDisplay }).formatToParts(0);
    return parts.find(({ type }) => type === "currency")?.value || currency;
  });
  return Array.from(new Set(signs)).sort((a, b) => b.length - a.length);
}

/**
 * What was typed without its sign. The sign of another currency stays, so that nobody takes dollars for euros.
 * @param {string} text
 * @param {string | undefined} kind of the field: `number` or `amount`
 * @param {string} currency chosen in the form, or nothing
 * @param {string} lang of the page
 */
export function withoutSign(text, kind, currency, lang) {
  if (kind === "number") return text.replace(PERCENT, "");
  const plain = text.trim();
  for (const sign of signsOf(currency, lang)) {
    if (plain.toLowerCase().startsWith(sign.toLowerCase())) return plain.slice(sign.length).trim();
    if (plain.toLowerCase().endsWith(sign.toLowerCase())) return plain.slice(0, -sign.length).trim();
  }
  return text;
}
