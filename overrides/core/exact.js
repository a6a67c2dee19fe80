/** Numbers with one point and no thousands: as a field shows them, and as they are kept. */

import { ARABIC_DIGITS, DIGITS } from "./letters.js";
import { trim } from "./trim.js";

const DIGIT = new RegExp(`[${DIGITS}${ARABIC_DIGITS}]`, "gu");
/** What could be thousands as well as decimals. */
export const UNCLEAR = /^[1-9]\d{0,2}[.,]\d{3}$/;
const EXACT = /^0([1-9]\d{0,2})[.,](\d{3})$/;

/**
 * A text with its Arabic and full-width digits as those of the west.
 * @param {string} text
 */
export function latinDigits(text) {
  return text.replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * A number of a field that knows no thousands, whose decimal mark is `decimal`: a nought leads where others might read some.
 * @param {string} text
 * @param {string} [decimal]
 */
export function exactText(text, decimal) {
  const plain = latinDigits(trim(text));
  return decimal && UNCLEAR.test(plain) && plain.includes(decimal) ? `0${plain}` : text;
}

/**
 * The same back, as its reader typed it or would have.
 * @param {string} text
 * @param {string} [decimal]
 */
export function typedText(text, decimal) {
  return decimal ? text.replace(EXACT, `$1${decimal}$2`) : text;
}
