/** A rewrite put into a message in place of what a rule found. It knows no page. */

import { cut } from "./tokens.js";

/** @typedef {import("./engine.js").Finding} Finding */
/** @typedef {import("./tokens.js").Letters} Letters */
/** @typedef {{text: string, start: number, end: number}} Change the message after it, and where in it stands what to fill in, or what is new */

const GAP = /\[[^\]]+\]/;
const ENDS = /[.!?。！？؟…]$/u;
const NO_BLANK = /^[\s,.;:!?،؛؟。，；：！？)\]»”]/u;

/**
 * The sentence around a place: code points from its first word up to behind its end.
 * @param {string} text
 * @param {Letters} letters
 * @param {number} place
 */
function sentenceAt(text, letters, place) {
  let start = -1;
  for (const token of cut(text, letters)) {
    if (start < 0 && !token.stop) start = token.start;
    if (token.stop && (token.end > place || token.start >= place)) return { start, end: token.end, stop: token.start };
    if (token.stop) start = -1;
  }
  return { start: place, end: place, stop: place };
}

/** @param {string} text */
function capital(text) {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * The message with the rewrite in it.
 * @param {string} text
 * @param {Finding} finding
 * @param {{rewrite: string, replaces: string, letters: Letters}} how
 * @returns {Change}
 */
export function apply(text, { start, end }, { rewrite, replaces, letters }) {
  const written = Array.from(text);
  const sentence = sentenceAt(text, letters, start);
  const { spaced } = letters.data;
  if (replaces === "end") {
    const blank = spaced && sentence.end > sentence.stop ? " " : spaced ? ". " : "";
    return put(written, start, start, blank + rewrite);
  }
  if (replaces === "sentence") {
    const whole = ENDS.test(rewrite);
    const line = written[sentence.stop] === "\n" || sentence.end === sentence.stop;
    return put(written, sentence.start, whole && !line ? sentence.end : sentence.stop, rewrite);
  }
  const first = start === sentence.start;
  if (rewrite) return put(written, start, end, first ? capital(rewrite) : rewrite);
  let after = end;
  while (after < written.length && /[ ,،，]/u.test(written[after])) after++;
  const rest = written.slice(after).join("");
  const before = written.slice(0, start);
  if (NO_BLANK.test(rest) || !rest) while (before[before.length - 1] === " ") before.pop();
  return { text: before.join("") + (first ? capital(rest) : rest), start: before.length, end: before.length };
}

/**
 * @param {string[]} written
 * @param {number} start
 * @param {number} end
 * @param {string} words
 * @returns {Change}
 */
function put(written, start, end, words) {
  const text = [...written.slice(0, start), words, ...written.slice(end)].join("");
  const gap = GAP.exec(words);
  const from = start + Array.from(gap ? words.slice(0, gap.index) : "").length;
  return { text, start: from, end: from + Array.from(gap ? gap[0] : words).length };
}
