/** Values as a sentence shows them. The build does the same with Babel; tests compare the two. */

const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DIGIT_GROUPS = /(?<![\p{L}\p{N}_\u200e])\+?\d[\d/().-]*(?: [\d/().-]+)*\d(?![\p{L}\p{N}_\u200e])/gu;
const cache = new Map();

/** One formatter of each kind and locale: making them is slow, using them is not. */
function formatter(kind, locale, options) {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  if (!cache.has(key)) cache.set(key, new Intl[kind](locale, options));
  return cache.get(key);
}

/**
 * A number as people type it (1,250.50 or 1.250,50, Arabic or full-width digits) as decimal text, or null.
 * One separator followed by three digits groups thousands; any other last separator is the decimal point.
 */
export function parseNumber(text) {
  const plain = text
    .normalize("NFKC")
    .replace(EASTERN, (digit) => digit.codePointAt(0) & 15)
    .replace(/\u066b/g, ".")
    .replace(/[\s\u066c'’]/g, "");
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const parts = plain.split(/[.,]/);
  const marks = plain.replace(/\d/g, "");
  const mixed = new Set(marks).size === 2;
  if (mixed && marks.indexOf(marks.at(-1)) !== marks.length - 1) return null;
  const decimal = marks && (mixed || (marks.length === 1 && parts[1].length !== 3));
  if (!decimal && parts.slice(1).some((part) => part.length !== 3)) return null;
  return decimal ? `${parts.slice(0, -1).join("")}.${parts.at(-1) || "0"}` : parts.join("");
}

/** Wrap digit groups in marks, so that +385 1 234 and 2027-08 keep their order in right-to-left text. */
export function keepDigitOrder(text, rtl) {
  if (!rtl) return text;
  return text.replace(DIGIT_GROUPS, (group) => (/[ +-]/.test(group) ? `\u200e${group}\u200e` : group));
}

/** `raw` (ISO date, decimal text, or words) as the language writes it; what cannot be read comes back as typed. */
export function formatValue(type, raw, locale, rtl) {
  if (type === "date") {
    const [year, month, day] = raw.split("-").map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    date.setUTCFullYear(year);
    return formatter("DateTimeFormat", locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  }
  if (type === "number" || type === "amount") {
    const decimal = parseNumber(raw);
    if (decimal === null) return raw;
    const digits = type === "amount" && !Number.isInteger(Number(decimal)) ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {};
    return formatter("NumberFormat", locale, digits).format(decimal);
  }
  return keepDigitOrder(raw, rtl);
}

/** The CLDR plural category of a typed number, or `other`. */
export function pluralCategory(raw, locale) {
  const decimal = parseNumber(raw);
  return decimal === null ? "other" : formatter("PluralRules", locale, {}).select(Number(decimal));
}
