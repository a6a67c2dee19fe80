/** A rewrite put into a message in place of what a rule found, where a sentence comes of it. It knows no page. */

import { cut } from "./tokens.js";

/** @typedef {import("./engine.js").Finding} Finding */
/** @typedef {import("./tokens.js").Letters} Letters */
/** @typedef {{text: string, start: number, end: number}} Change the message after it, and where in it stands what to fill in, or what is new */
/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {{start: number, stop: number, end: number, words: Token[]}} Sentence from its first word up to its end, and behind that */

const GAP = /\[[^\]]+\]/;
const ENDS = /[.!?。！？؟…]$/u;
const MARK = /^[.。]$/u; // a rewrite that parts a sentence in two
const COMMA_BEFORE = /[,،，]\s*$/u;
const COMMA_AFTER = /^\s*[,،，]\s*/u;
const EDGES = /^[\s,،，;；:：–—-]+|[\s,،，;；:：–—-]+$/gu;
const WORD = /[\p{L}\p{N}]/u;
const OPENS = "“„«「『（(\"'‘";
const CLOSES = "”“»」』）)\"'’";
const LONGEST = 30; // words of a sentence that says only what is replaced
const LONGEST_OF_SIGNS = 50;
const OWN_CAPITAL = /^I\P{L}/u;
const NAME = 3; // words of a greeting that stands before a comma
const NAME_OF_SIGNS = 5;

/**
 * The sentence around a place, and for a place behind its end, the one before it.
 * @param {string} text
 * @param {Letters} letters
 * @param {number} place
 * @returns {Sentence}
 */
function sentenceAt(text, letters, place) {
  /** @type {Token[]} */
  let words = [];
  for (const token of cut(text, letters)) {
    if (!token.stop) words.push(token);
    else if (token.end >= place) return { start: words[0].start, stop: token.start, end: token.end, words };
    else words = [];
  }
  return { start: place, stop: place, end: place, words };
}

/** @param {string} text */
function capital(text) {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * Where a message that begins with a greeting and a comma goes on, or where the sentence begins.
 * @param {string[]} written
 * @param {Sentence} sentence
 * @param {{place: number, spaced: boolean}} found
 */
function behindGreeting(written, { start, words }, { place, spaced }) {
  if (words[0] !== undefined && WORD.test(written.slice(0, start).join(""))) return start;
  const next = words.findIndex((word, number) => number && COMMA_AFTER.test(written.slice(words[number - 1].end, word.start).join("")));
  return next > 0 && next <= (spaced ? NAME : NAME_OF_SIGNS) && words[next].start <= place ? words[next].start : start;
}

/**
 * Whether the words before a place bind both halves of a sentence, so that it cannot be parted there.
 * @param {Sentence} sentence
 * @param {Letters} letters
 * @param {number} place
 */
function bound({ words }, { data: { binding, spaced } }, place) {
  const between = spaced ? " " : "";
  const head = words.filter((word) => word.end <= place).map(({ word }) => word);
  const said = between + head.join(between) + between;
  return binding.some((word) => said.includes(between + word + between));
}

/** @param {string} text */
const trimmed = (text) => text.replace(EDGES, "");

/**
 * The message with the rewrite in it; nothing where no sentence would come of it.
 * @param {string} text
 * @param {Finding} finding
 * @param {{rewrite: string, replaces: string, letters: Letters}} how
 * @returns {Change | null}
 */
export function apply(text, { start, end }, { rewrite, replaces, letters }) {
  if (replaces === "nothing") return null;
  const written = Array.from(text);
  const { spaced } = letters.data;
  const stop = spaced ? "." : "。";
  const sentence = sentenceAt(text, letters, replaces === "end" ? start : start + 1);
  /** @type {(from: number, to?: number) => string} */
  const part = (from, to) => written.slice(from, to).join("");
  if (replaces === "end") return added(written, sentence, rewrite, spaced);
  if (replaces === "sentence") {
    if (sentence.words.length > (spaced ? LONGEST : LONGEST_OF_SIGNS)) return null;
    const begin = behindGreeting(written, sentence, { place: start, spaced });
    const said = !rewrite || (!GAP.test(rewrite) && (part(0, sentence.start) + part(sentence.end)).includes(rewrite));
    if (said) return without(written, sentence);
    const small = begin > sentence.start && !OWN_CAPITAL.test(rewrite);
    return instead(written, { ...sentence, start: begin }, (small ? rewrite[0].toLowerCase() + rewrite.slice(1) : rewrite) + (ENDS.test(rewrite) ? "" : stop));
  }
  const [before, after] = [part(sentence.start, start), part(end, sentence.stop)];
  const [opens, closes] = [!WORD.test(before), !WORD.test(after)];
  if (opens && closes) return without(written, sentence);
  const [comma, next] = [COMMA_BEFORE.exec(before), COMMA_AFTER.exec(after)];
  if (MARK.test(rewrite)) {
    if (closes || !(opens ? next || !/[,،，]/u.test(after) : comma) || bound(sentence, letters, start)) return null;
    const head = opens ? "" : trimmed(before) + rewrite + (spaced ? " " : "");
    return put(written, sentence.start, sentence.stop, head + capital(trimmed(after)), head.length, "");
  }
  if (rewrite) return put(written, start, end, opens ? capital(rewrite) : rewrite);
  if (opens && next) return put(written, sentence.start, sentence.stop, capital(after.slice(next[0].length)), 0, "");
  if (closes && comma) {
    const asked = /[?؟？!！]/u.test(part(sentence.stop, sentence.end));
    return put(written, sentence.start, asked ? sentence.end : sentence.stop, before.slice(0, comma.index) + (asked ? stop : ""), 0, "");
  }
  if (comma && next) return put(written, sentence.start, sentence.stop, before + after.slice(next[0].length), before.length, "");
  return null;
}

/**
 * A sentence behind another.
 * @param {string[]} written
 * @param {Sentence} sentence
 * @param {string} rewrite
 * @param {boolean} spaced
 */
function added(written, { start, stop, end }, rewrite, spaced) {
  const blank = spaced ? " " : "";
  if (ENDS.test(written.slice(stop, end).join(""))) {
    const glued = end < written.length && WORD.test(written[end]);
    return put(written, end, end, blank + rewrite + (glued ? blank : ""), blank.length, rewrite);
  }
  const line = trimmed(written.slice(start, stop).join(""));
  const head = line + (ENDS.test(line) ? "" : spaced ? "." : "。") + blank;
  return put(written, start, stop, head + rewrite, head.length, rewrite);
}

/**
 * A sentence in place of another, within the same quotation marks as that.
 * @param {string[]} written
 * @param {Sentence} sentence
 * @param {string} rewrite
 */
function instead(written, sentence, rewrite) {
  const line = !ENDS.test(written.slice(sentence.stop, sentence.end).join(""));
  const { start, end } = quoted(written, { ...sentence, end: line ? sentence.stop : sentence.end });
  return put(written, start, end, rewrite);
}

/**
 * A sentence with the marks around it.
 * @param {string[]} written
 * @param {{start: number, end: number}} sentence
 */
function quoted(written, { start, end }) {
  const open = start > 0 && OPENS.includes(written[start - 1]);
  const close = end < written.length && CLOSES.includes(written[end]);
  return open && close ? { start: start - 1, end: end + 1 } : { start, end };
}

/**
 * The message without a sentence, and without the blanks and the line that were there for it.
 * @param {string[]} written
 * @param {Sentence} sentence
 * @returns {Change}
 */
function without(written, sentence) {
  const { start, end } = quoted(written, sentence);
  const before = written.slice(0, start).join("");
  const after = written.slice(end).join("");
  const alone = /(^|\n)[ \t]*$/.test(before) && (/^[ \t]*(\n|$)/.test(after) || written[end - 1] === "\n");
  const left = alone ? before.trimEnd() : before.replace(/[ \t]+$/, "");
  const right = alone ? after.trimStart() : after.replace(/^[ \t]+/, "");
  const between = !left || !right ? "" : alone ? "\n\n" : /\s$/.test(before) && !/^\s/.test(right) && !left.endsWith("\n") ? " " : "";
  const place = Array.from(left + between).length;
  return { text: left + between + right, start: place, end: place };
}

/**
 * @param {string[]} written
 * @param {number} start
 * @param {number} end
 * @param {string} words
 * @param {number} [from] what of the words is new, or what is to be filled in
 * @param {string} [fresh]
 * @returns {Change}
 */
function put(written, start, end, words, from = 0, fresh = words) {
  const text = [...written.slice(0, start), words, ...written.slice(end)].join("");
  const gap = GAP.exec(words);
  const begin = start + Array.from(words.slice(0, gap ? gap.index : from)).length;
  return { text, start: begin, end: begin + Array.from(gap ? gap[0] : fresh).length };
}
