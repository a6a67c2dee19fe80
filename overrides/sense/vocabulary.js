/**
 * What may stand beside a number, and what it means there: words of the language from its data, and from the browser's own
 * tables the names of units, currencies and of many.
 */

/** @typedef {[whole: bigint, parts: bigint]} Ratio */
/**
 * @typedef {{kind: "number", value: Ratio} | {kind: "nought", power: number} | {kind: "unit", value: Ratio, alone?: boolean}
 * | {kind: "money", codes: Set<string>} | {kind: "join"} | {kind: "end"}} Token a word; `alone`: it says its number, too
 */
/**
 * @typedef {object} Typed what people of a language type, as the build publishes it
 * @property {Record<string, string[]>} numbers
 * @property {Record<string, string[]>} noughts
 * @property {Record<string, Record<string, string[]>>} units
 * @property {Record<string, string[]>} spans
 * @property {Record<string, string[]>} currencies
 * @property {string[]} joins
 * @property {string[]} ends
 */
/**
 * @typedef {object} Known of a field
 * @property {string} kind
 * @property {string} [unit]
 * @property {string} currency the one that the reader chose
 * @property {string} [usual] the one that came of itself
 * @property {string[]} offered the currencies that there are
 * @property {string[]} locales
 * @property {string} point
 * @property {Typed} typed
 */

const COUNTS = [0, 1, 2, 3, 5, 11, 100]; // one of each kind that languages have a form for
/** @type {Record<string, Record<string, string>>} what Intl calls units, and how many of that of the field each is */
const UNITS = { days: { day: "1", week: "7" }, hours: { hour: "1", minute: "1/60" }, percent: { percent: "1" } };

const HAMZA = /[\u0654\u0655]/g;

/**
 * A text as it is compared: without case, and without marks above and below, but for those by which د.أ and د.إ differ.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFKD").replace(/(?![\u0654\u0655])[\p{M}\p{Cf}]/gu, "").toLowerCase().replaceAll("\u0629", "\u0647");
}

/** `7`, `1/2` @param {string} text @returns {Ratio} */
export function ratio(text) {
  const [whole, parts = "1"] = text.split("/");
  return [BigInt(whole), BigInt(parts)];
}

/**
 * The parts of one type in numbers that are written with these options.
 * @param {string[]} locales
 * @param {Intl.NumberFormatOptions} options
 * @param {string} type
 */
function partsOf(locales, options, type) {
  return locales.flatMap((locale) => {
    const format = new Intl.NumberFormat(locale, options);
    return COUNTS.flatMap((count) => format.formatToParts(count).filter((part) => part.type === type).map(({ value }) => value));
  });
}

export class Vocabulary {
  /** @param {Known} known */
  constructor({ kind, unit = "percent", offered, locales, typed }) {
    /** @type {Map<string, Token>} */
    this.words = new Map();
    this.longest = 0;
    for (const word of typed.ends) this.add(word, { kind: "end" });
    for (const word of typed.joins) this.add(word, { kind: "join" });
    this.addMany(locales, typed.noughts);
    for (const [number, words] of Object.entries(typed.numbers)) for (const word of words) this.add(word, { kind: "number", value: ratio(number) });
    if (kind === "amount") for (const code of offered) this.addMoney(code, locales, typed.currencies[code] || []);
    else this.addUnits(unit, locales, typed);
  }

  /**
   * @param {string} word
   * @param {Token} token
   */
  add(word, token) {
    const key = fold(word).replace(/\.$/, "").trim();
    const bare = key.replace(HAMZA, ""); // as many people write
    if (bare !== key && !key.includes(".")) this.add(bare, token);
    const before = this.words.get(key);
    if (before?.kind === "money" && token.kind === "money") for (const code of before.codes) token.codes.add(code);
    this.words.set(key, token);
    this.longest = Math.max(this.longest, key.length);
  }

  /**
   * What stands for many: `K`, `tis.`, `ألف`, `万`, each with the noughts it is short for.
   * @param {string[]} locales
   * @param {Record<string, string[]>} noughts
   */
  addMany(locales, noughts) {
    for (const locale of locales) {
      for (const compactDisplay of /** @type {const} */ (["short", "long"])) {
        const format = new Intl.NumberFormat(locale, { notation: "compact", compactDisplay, numberingSystem: "latn" });
        for (const power of [3, 4, 5, 6, 7, 8, 9]) {
          for (const times of [1, 2, 3, 5]) {
            const parts = format.formatToParts(times * 10 ** power);
            const sign = parts.find(({ type }) => type === "compact");
            const digits = parts.filter(({ type }) => type === "integer").map(({ value }) => value).join("");
            if (sign && digits) this.add(sign.value, { kind: "nought", power: Math.round(Math.log10((times * 10 ** power) / Number(digits))) });
          }
        }
      }
    }
    for (const [power, words] of Object.entries(noughts)) for (const word of words) this.add(word, { kind: "nought", power: Number(power) });
  }

  /**
   * @param {string} code
   * @param {string[]} locales
   * @param {string[]} words
   */
  addMoney(code, locales, words) {
    const styles = /** @type {const} */ (["symbol", "narrowSymbol", "code", "name"]);
    const found = styles.flatMap((currencyDisplay) => partsOf(locales, { style: "currency", currency: code, currencyDisplay }, "currency"));
    for (const word of new Set([...found, ...words])) this.add(word, { kind: "money", codes: new Set([code]) });
  }

  /**
   * @param {string} unit
   * @param {string[]} locales
   * @param {Typed} typed
   */
  addUnits(unit, locales, { units, spans }) {
    const displays = /** @type {const} */ (["long", "short", "narrow"]);
    for (const [name, number] of Object.entries(UNITS[unit] || {})) {
      const found = displays.flatMap((unitDisplay) => partsOf(locales, { style: "unit", unit: name, unitDisplay }, "unit"));
      for (const word of found) this.add(word, { kind: "unit", value: ratio(number) });
    }
    for (const [number, words] of Object.entries(units[unit] || {})) for (const word of words) this.add(word, { kind: "unit", value: ratio(number) });
    if (unit !== "days") return;
    for (const [number, words] of Object.entries(spans)) for (const word of words) this.add(word, { kind: "unit", value: ratio(number), alone: true });
  }

  /**
   * The longest word of it that a folded text has at a place, with where that ends.
   * @param {string} text
   * @param {number} start
   * @returns {{token: Token, end: number} | undefined}
   */
  at(text, start) {
    for (let end = Math.min(text.length, start + this.longest); end > start; end--) {
      const token = this.words.get(text.slice(start, end));
      if (token && (!isWithin(text, end) || (token.kind === "join" && this.at(text, end)))) return { token, end: end + Number(text[end] === ".") };
    }
  }
}

/**
 * Whether a place is within a word; in a script without blanks between words none is.
 * @param {string} text
 * @param {number} place
 */
function isWithin(text, place) {
  return /^(?!\p{sc=Han})\p{L}(?!\p{sc=Han})\p{L}/u.test(text.slice(place - 1, place + 1));
}
