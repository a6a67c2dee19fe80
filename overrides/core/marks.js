/** Marks that keep a text in order: direction marks in right-to-left text, and one mark at a sentence's end. */

import { LETTERS, RTL } from "./alphabets.js";
import { ARABIC_DIGITS, BLANK, DIGITS } from "./letters.js";

const SIGNS = RTL + ARABIC_DIGITS;
const APART = `${SIGNS}${BLANK}\u200c-\u200f\u202a-\u202e\u2066-\u2069«»“”"`; // what ends a run of signs
const NUMBER = `[${DIGITS}/().+-]+(?![^${APART},:;!?])`;
const RUN = new RegExp(`(?:[^${APART}]*[${DIGITS}][^${APART}]*(?:(?<![,:;!?]) ${NUMBER})*|[^${APART}]+)`, "gu");
const PARTS = /^(.*?)((?: [+/(.-]+)*[.,:;!?]*)$/su;
const HAS_RTL = new RegExp(`[${SIGNS}]`, "u");
const SPLIT = /[ +\-()@_=&#~\\]/u; // signs at which a right-to-left line turns the numbers on their two sides round
const JOINT = /[/:.]/u; // signs that hold numbers together, but not a number and a word
const NEAR = 200; // letters in which the neighbours of a number are looked for, so that long texts take no time
const SEPARATED = /[,\u060c+/\u2013-] +$/u; // before the next thing of a list
const OPENS = new RegExp(`^\\(?[${DIGITS}]`, "u");
const LAST_STRONG = new RegExp(`[${LETTERS}${RTL}\u200e\u200f](?=[^${LETTERS}${RTL}\u200e\u200f]*$)`, "u");
const NEXT_STRONG = new RegExp(`[${LETTERS}${RTL}]`, "u");
const HAS_LETTER = new RegExp(`[${LETTERS}]`, "u");
const HAS_DIGIT = new RegExp(`[${DIGITS}]`, "u");
const WORD = new RegExp(`[${LETTERS}${DIGITS}]$`, "u");
const HELD = new RegExp(`\\u200e$|[${LETTERS}]\\u200e? $`, "u"); // marked, or after a word that leads it: `INV 2027-08`
const PATH = /^[/@#~\\]./su;
const ADDRESS = /:\/\/|@|^www\./u;
const STRONG = new RegExp(`[${LETTERS}${RTL}\u200e\u200f]`, "u");
const AFTER = "[\\u200e\\u200f\\u2066-\\u2069”“\"»«’‘'」』]*$"; // what may stand between two marks that the eye sees as one too many
const ENDS = new RegExp(`[.!?。！？؟…]${AFTER}`, "u");
const ASKED = new RegExp(`[!?！？؟]${AFTER}`, "u");
const CLOSING = new RegExp(`^${AFTER}`, "u");
const ASKS = /^[!?！？؟]/u;
const LRM = "\u200e";
const RLM = "\u200f";

/**
 * A run without right-to-left letters, between marks where the line around it would turn it round. An address that is a link stays bare at its end.
 * @param {string} run
 */
function hold(run) {
  if (run.includes(LRM)) return run;
  const letters = HAS_LETTER.test(run);
  if (run.search(HAS_LETTER) !== 0 && (letters || HAS_DIGIT.test(run)) && (SPLIT.test(run) || (letters && JOINT.test(run)))) {
    return LRM + run + (ADDRESS.test(run) ? "" : LRM);
  }
  return !letters || WORD.test(run) || ADDRESS.test(run) ? run : run + LRM;
}

/**
 * Whether a number opens the next, right-to-left thing of a list, and not what the Latin word before it names.
 * @param {string} run
 * @param {number} offset
 * @param {string} text
 */
function opensNext(run, offset, text) {
  const before = text.slice(Math.max(offset - NEAR, 0), offset);
  if (!OPENS.test(run) || !SEPARATED.test(before) || HAS_LETTER.test(run)) return false;
  const [last] = LAST_STRONG.exec(before.replace(SEPARATED, "")) || [RLM];
  const [next] = NEXT_STRONG.exec(text.slice(offset + run.length, offset + run.length + NEAR)) || [LRM];
  return last !== RLM && !HAS_RTL.test(last) && HAS_RTL.test(next);
}

/**
 * The same within a sentence, to which brackets around the run and the marks after it belong.
 * @param {string} run
 * @param {number} offset
 * @param {string} text
 */
function holdWithin(run, offset, text) {
  if (HELD.test(text.slice(Math.max(offset - 4, 0), offset)) || text[offset + run.length] === LRM) return run;
  let [, inner, after] = /** @type {RegExpExecArray} */ (PARTS.exec(run)); // which finds something in any text
  let before = "";
  const bare = inner.replace(/^\(|\)$/gu, "");
  if (!/[()]/u.test(bare)) {
    if (inner.startsWith("(")) before = "(";
    if (inner.endsWith(")") && inner !== before) after = `)${after}`;
    inner = bare;
  }
  return inner.search(HAS_LETTER) === 0 || (!HAS_DIGIT.test(inner) && !PATH.test(inner)) ? run : before + hold(inner) + after;
}

/**
 * The runs of a sentence in order; nothing to do where the text does not run from right to left.
 * @param {string} text
 * @param {boolean} rtl
 */
export function keepOrder(text, rtl) {
  if (!rtl) return text;
  return text.replace(RUN, (run, offset) => (opensNext(run, offset, text) ? RLM : "") + holdWithin(run, offset, text));
}

/**
 * The same for a value, of which each line may be one run: a name, an address, a number of a telephone.
 * @param {string} value
 * @param {boolean} rtl
 */
export function keepValueOrder(value, rtl) {
  if (!rtl) return value;
  return value.split("\n").map((line) => (HAS_RTL.test(line) ? keepOrder(line, true) : hold(line))).join("\n");
}

/**
 * Lines of copied text that begin with other letters still run from right to left where the program decides by the first one.
 * @param {string} text
 */
export function keepLinesRtl(text) {
  return text.replace(/^.+$/gmu, (line) => {
    const [strong] = STRONG.exec(line) || [RLM];
    return strong === RLM || HAS_RTL.test(strong) ? line : RLM + line;
  });
}

/**
 * Whether `mark`, which ends a sentence, would be one too many after the text `before` it: `d.o.o.` and `What now?` bring
 * their own, and a question stays one after `Acme Inc.`
 * @param {string} before
 * @param {string} mark
 */
export function isSecondMark(before, mark) {
  return (ASKS.test(mark) ? ASKED : ENDS).test(before);
}

/**
 * Whether a text is nothing but quotation marks and marks of direction, so that what stands before it counts too.
 * @param {string} text
 */
export function isClosing(text) {
  return CLOSING.test(text);
}

/**
 * A value without its full stop where the sentence asks or calls right after it.
 * @param {string} value
 * @param {string} following
 */
export function beforeMark(value, following) {
  return ASKS.test(following) ? value.replace(/[.。…](?=[\u200e\u200f]*$)/u, "") : value;
}
