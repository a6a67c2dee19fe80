/** A message as its measures see it: sentences, and where each set stands; hooks/tone/message.py does the same. */

/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {import("./walk.js").Match} Match */
/** @typedef {[number, number]} Span words from one number up to another; up to the same, no word but the place behind it */

/** The named sets that measures read. */
export const READ = ["greeting", "decision", "date", "other-date", "last-day", "reason", "more-reason", "praise", "bargain"].concat([
  "further",
  "promise",
  "when",
  "same-thing",
  "step",
]);

/**
 * @param {Span} one
 * @param {Span} other
 */
const overlap = (one, other) => one[0] < other[1] && other[0] < one[1];
/**
 * @param {Span[]} spans in the order of the text
 * @param {Span[]} others
 */
export function apart(spans, others) {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && others[next][1] <= span[0]) next++;
    return next === others.length || !overlap(span, others[next]);
  });
}

export class Message {
  /**
   * @param {Token[]} tokens
   * @param {Match[][]} found
   * @param {Record<string, number>} names
   * @param {boolean} spaced
   */
  constructor(tokens, found, names, spaced) {
    this.tokens = tokens;
    this.found = found;
    this.names = names;
    this.greeting = spaced ? 12 : 24;
    /** @type {number[]} */
    this.sentenceOf = [];
    /** @type {Span[]} */
    this.sentences = [];
    let begin = 0;
    for (const [place, { stop }] of tokens.entries()) {
      this.sentenceOf.push(this.sentences.length);
      if (stop) {
        this.sentences.push([begin, place + 1]);
        begin = place + 1;
      }
    }
    /** @type {Record<string, Span[]>} */
    this.known = {};
    /** @type {Map<number, Set<number>>} */
    this.flags = new Map();
    /** @type {Map<number, Uint8Array>} */
    this.covered = new Map();
  }

  /** The words that first say that the work ends; those at the beginning where none do. */
  get decision() {
    return this.spans("decision")[0] || /** @type {Span} */ ([0, 1]);
  }

  /** The place behind the sentence that first says so. @returns {Span} */
  get afterDecision() {
    const stop = this.sentences[this.sentenceOf[this.decision[0]]][1] - 1;
    return [stop, stop];
  }

  /**
   * What the matches of a set mark.
   * @param {number} number
   */
  marked(number) {
    return (this.found[number] || []).map(({ first, last }) => this.bare(first, last));
  }

  /**
   * Where a named set stands, in the order of the text, what overlaps as one.
   * @param {string} name
   */
  spans(name) {
    return (this.known[name] ||= this.joined(this.marked(this.names[name] ?? -1)));
  }

  /**
   * Spans in their order, those that overlap as one.
   * @param {Span[]} spans
   */
  joined(spans) {
    /** @type {Span[]} */
    const found = [];
    for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
      const last = found[found.length - 1];
      if (last && (start < last[1] || (start === last[0] && end === last[1]))) last[1] = Math.max(end, last[1]);
      else found.push([start, end]);
    }
    return found;
  }

  /**
   * Joined spans, those that begin in one sentence as one: a reader mends a sentence once.
   * @param {Span[]} spans
   */
  oneASentence(spans) {
    /** @type {Span[]} */
    const found = [];
    for (const [start, end] of spans) {
      const last = found[found.length - 1];
      if (last && this.sentenceOf[last[0]] === this.sentenceOf[start]) last[1] = end;
      else found.push([start, end]);
    }
    return found;
  }

  /**
   * Whether a set begins in the sentence in which a span begins.
   * @param {Span} span
   * @param {number} number
   */
  silenced(span, number) {
    let flags = this.flags.get(number);
    if (!flags) {
      flags = new Set((this.found[number] || []).map(({ start }) => this.sentenceOf[start]));
      this.flags.set(number, flags);
    }
    return span[0] >= 0 && flags.has(this.sentenceOf[span[0]]);
  }

  /**
   * Whether a set shares a word with a span.
   * @param {Span} span
   * @param {number} number
   */
  touched(span, number) {
    let covered = this.covered.get(number);
    if (!covered) {
      covered = new Uint8Array(this.tokens.length);
      for (const { start, end } of this.found[number] || []) covered.fill(1, start, end);
      this.covered.set(number, covered);
    }
    return span[0] >= 0 && covered.subarray(span[0], span[1]).includes(1);
  }

  /**
   * The code points of a span, or twice that of a place.
   * @param {Span} span
   */
  letters(span) {
    const [first, last] = span;
    if (first < 0) return [0, 0];
    const { start, end } = this.tokens[first];
    return first === last ? [end, end] : [start, this.tokens[last - 1].end];
  }

  /**
   * A span without ends of sentences at its own ends, unless it is nothing else.
   * @param {number} first
   * @param {number} last
   * @returns {Span}
   */
  bare(first, last) {
    while (last - first > 1 && this.tokens[last - 1].stop) last--;
    while (last - first > 1 && this.tokens[first].stop) first++;
    return [first, Math.max(last, first + 1)];
  }

  /**
   * The numbers of the sentences in which sets stand.
   * @param {string[]} names
   */
  where(...names) {
    return names.flatMap((name) => this.spans(name)).map(([start]) => this.sentenceOf[start]);
  }
}
