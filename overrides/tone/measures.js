/** What is measured over a whole message; hooks/tone/measures.py does the same. */

import { apart } from "./message.js";

/** @typedef {import("./message.js").Message} Message */
/** @typedef {import("./message.js").Span} Span */

/** @type {Span} no words: the message as a whole */
const WHOLE = [-1, -1];
const EARLY = 3;
const NAME_WORDS = 3;

/**
 * Whether a message begins with a name and a comma: few words, and a sign before the end of their line.
 * @param {Message} message
 */
function called({ tokens, sentences }) {
  const [begin, end] = sentences[0];
  return end - begin - 1 <= NAME_WORDS && tokens[end - 2].end < tokens[end - 1].start;
}

/** @type {Record<string, (message: Message, most: number) => Span[]>} by the name of the measure */
export const MEASURES = {
  no_date(message) {
    const ends = message.names["last-day"] === undefined ? null : new Set(message.where("decision", "last-day"));
    const days = apart(message.spans("date"), message.spans("other-date"));
    return days.some(([start]) => !ends || ends.has(message.sentenceOf[start])) ? [] : [message.afterDecision];
  },

  reasons(message) {
    const { sentenceOf, sentences } = message;
    /** @type {(start: number) => Span} */
    const rest = (start) => [start, sentences[sentenceOf[start]][1] - 1];
    const more = message.spans("more-reason").map(([start]) => rest(start));
    const given = new Set([...message.spans("reason"), ...more].map(([start]) => sentenceOf[start]));
    const other = new Set(message.where("date", "promise", "step", "praise", "decision"));
    for (const [start] of message.spans("further")) {
      const sentence = sentenceOf[start];
      if (!given.has(sentence - 1) || other.has(sentence)) continue;
      more.push(rest(start));
      given.add(sentence);
    }
    const further = message.joined(more);
    return [...apart(message.spans("reason"), further).slice(1), ...further];
  },

  sandwich(message) {
    const [start, end] = message.decision;
    const praise = message.spans("praise");
    return praise.some((span) => span[0] < start) ? praise.filter((span) => span[0] >= end).slice(0, 1) : [];
  },

  too_long(message, most) {
    const words = message.tokens.filter(({ stop, start }, number, { [number - 1]: before }) => !stop && start !== before?.start);
    return words.length > most ? [WHOLE] : [];
  },

  question(message) {
    const asked = new Set(message.where("bargain"));
    return message.sentences.filter((span, number) => asked.has(number) && message.tokens[span[1] - 1].stop === "?");
  },

  promise(message) {
    const days = new Set(message.where("date", "when"));
    const same = message.names["same-thing"] === undefined ? days : new Set(message.where("same-thing"));
    return message.spans("promise").filter(([start]) => {
      const sentence = message.sentenceOf[start];
      return !days.has(sentence) && !(days.has(sentence + 1) && same.has(sentence + 1));
    });
  },

  buried(message) {
    const { decision, greeting, sentences } = message;
    const greeted = new Set([...message.where("greeting"), ...(called(message) ? [0] : [])]);
    const counted = sentences
      .slice(0, message.sentenceOf[decision[0]])
      .map((span, number) => span[1] - span[0] - 1 > greeting || !greeted.has(number));
    const begin = counted.indexOf(false) + 1;
    return greeted.has(counted.length) || counted.slice(begin).filter(Boolean).length < EARLY ? [] : [decision];
  },

  no_step(message) {
    const sentence = message.sentenceOf[message.decision[0]];
    const days = message.where("date").some((own) => own > sentence);
    const next = days || message.spans("promise").length || message.where("step").some((own) => own >= sentence - 1);
    return next ? [] : [message.afterDecision];
  },
};
