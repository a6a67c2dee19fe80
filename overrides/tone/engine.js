/** What the rules find in a message; hooks/tone/engine.py finds the same. It knows no page. */

import { MEASURES } from "./measures.js";
import { Message } from "./message.js";
import { cut } from "./tokens.js";
import { walk } from "./walk.js";

/** @typedef {import("./message.js").Span} Span */
/** @typedef {{rule: string, start: number, end: number}} Finding code points from start up to end; up to itself it is a place where something is missing, at 0 the message as a whole */
/** @typedef {{measure: string | null, scope: string, channels: string[], replaces: string}} Rule */
/** @typedef {{lengths: Record<string, {words: number, signs: number}>, rules: Record<string, Rule>}} Structure */
/** @typedef {import("./rules.js").Compiled & {structure: Structure}} Data */

export { Rules } from "./rules.js";

/**
 * All findings, in the order of the text.
 * @param {string} text
 * @param {import("./rules.js").Rules} rules
 * @param {Structure} structure
 * @param {string} channel
 * @returns {Finding[]}
 */
export function find(text, rules, structure, channel) {
  const tokens = cut(text, rules.letters);
  const { names, rules: sets } = rules;
  const { spaced } = rules.letters.data;
  const message = new Message(tokens, walk(rules, tokens), names, spaced);
  /** @type {Finding[]} */
  const found = [];
  for (const [rule, { measure, scope, channels, replaces }] of Object.entries(structure.rules)) {
    if (!sets[rule] || !channels.includes(channel) || (scope === "ending" && !message.spans("decision").length)) continue;
    const spans = standing(message, sets[rule]);
    if (measure) {
      const most = structure.lengths[channel][spaced ? "words" : "signs"];
      spans.push(...kept(message, sets[rule], MEASURES[measure](message, most)));
    }
    const joined = message.joined(spans);
    for (const span of replaces === "sentence" ? message.oneASentence(joined) : joined) {
      const [start, end] = message.letters(span);
      found.push({ rule, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : 1));
}

/** @typedef {[[number, number][], number, number, number]} Sets what is found, each with its silencers; what is found again; what silences */

/**
 * What is found and not silenced, and what is said again.
 * @param {Message} message
 * @param {Sets} sets
 */
function standing(message, sets) {
  const [finds, again] = sets;
  const hits = finds.flatMap(([number, unless]) => message.marked(number).map((span) => ({ span, unless })));
  const left = hits.filter(({ span, unless }) => !message.silenced(span, unless)).map(({ span }) => span);
  const repeated = message.joined([...message.marked(again)]);
  const [first] = message.joined([...hits.map(({ span }) => span), ...repeated]);
  return kept(message, sets, [...left, ...repeated.filter(([start]) => start >= first[1])]);
}

/**
 * Those that nothing silences.
 * @param {Message} message
 * @param {Sets} sets
 * @param {Span[]} spans
 */
function kept(message, [, , unless, besides], spans) {
  return spans.filter((span) => !message.silenced(span, unless) && !message.touched(span, besides));
}
