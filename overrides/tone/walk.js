/**
 * Where the sets of a language match in a text; hooks/tone/walk.py walks the same way, and says why so.
 *
 * The walk goes from the last word to the first, and at each word from the sets that others use to those that use them.
 */

/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {import("./rules.js").Step} Step */
/** @typedef {import("./rules.js").Steps} Steps */
/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {{start: number, ends: number[], first: number, last: number}} Match a set from one word up to each end; marked from first up to last */

const MOST_ENDS = 8;
/** @type {Record<string, string[]>} */
const STOPS = { ".": ["$"], "?": ["$", "$?"], "!": ["$", "$!"], "!!": ["$", "$!", "$!!"] };

/**
 * Where each set and word matches, by its symbol, the last match in the text first.
 * @param {Rules} rules
 * @param {Token[]} tokens
 */
export function walk(rules, tokens) {
  const size = tokens.length;
  const { symbols, sets, begun } = rules;
  /** @type {Match[][]} */
  const found = [];
  const stops = new Int32Array(size);
  for (let place = size - 1, stop = size; place >= 0; place--) stops[place] = stop = tokens[place].stop ? place : stop;
  const waiting = new Uint32Array((sets.length >> 5) + 1);
  /** @type {number[][]} */
  const asked = sets.map(() => []);
  const start = symbols.get("^");

  /**
   * @param {number | undefined} symbol
   * @param {Match} match
   */
  function note(symbol, match) {
    if (symbol === undefined) return;
    (found[symbol] ||= []).push(match);
    for (const [number, sequence] of begun[symbol] || []) {
      asked[number].push(sequence);
      waiting[number >> 5] |= 1 << (number & 31);
    }
  }

  /**
   * Whether the second step can be reached at all from where the first ends.
   * @param {Steps} sequence
   * @param {number} place
   */
  function near({ steps: [one, two] }, place) {
    if (!two || one.optional || two.optional) return true;
    const before = found[one.symbol];
    const after = found[two.symbol];
    if (!after) return false;
    const { ends } = before[before.length - 1];
    let next = after.length - 1;
    if (after[next].start === place && next && ends[0] > place) next--;
    return after[next].start <= ends[ends.length - 1] + two.gap;
  }

  /**
   * The match of a set at a place: all its ends, and what is marked to the nearest one.
   * @param {number} number
   * @param {number} place
   */
  function match(number, place) {
    /** @type {[number, number, number][]} */
    const ends = [];
    const own = asked[number];
    for (let turn = 0; turn < own.length; turn++) {
      const sequence = sets[number][own[turn]];
      if (near(sequence, place)) follow(sequence, place, ends);
    }
    own.length = 0;
    if (!ends.length) return null;
    ends.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
    const [[, first, last]] = ends;
    return { start: place, ends: [...new Set(ends.map(([end]) => end))].slice(0, MOST_ENDS), first, last };
  }

  /**
   * Adds where a sequence that begins at a place may end, each with what is marked.
   * @param {Steps} sequence
   * @param {number} place
   * @param {[number, number, number][]} ends
   */
  function follow(sequence, place, ends) {
    let reached = [[place, 0, -1, -1]];
    for (let number = 0; number < sequence.steps.length && reached.length; number++) {
      const marked = number >= sequence.first && number < sequence.last;
      reached = step(sequence.steps[number], reached, marked, number > 0);
    }
    for (const [end, , first, last] of reached) if (first >= 0) ends.push([end, first, last]);
  }

  /**
   * One step further from each place that was reached.
   * @param {Step} step
   * @param {number[][]} reached
   * @param {boolean} marked
   * @param {boolean} going
   */
  function step({ symbol, gap, optional }, reached, marked, going) {
    const matches = found[symbol] || [];
    const after = optional ? reached.map(([place, slack, first, last]) => [place, slack + gap, first, last]) : [];
    for (const [place, slack, first, last] of reached) {
      if (place >= size) continue;
      const reach = going ? Math.min(place + slack + gap, stops[place]) : place;
      for (let turn = matches.length - 1; turn >= 0 && matches[turn].start <= reach; turn--) {
        const match = matches[turn];
        if (match.start < place) continue;
        for (const end of match.ends) {
          if (after.some((item) => item[0] === end && !item[1])) continue;
          after.push([end, 0, ...(marked ? [first < 0 ? match.start : first, end] : [first, last])]);
        }
      }
    }
    return after;
  }

  for (let place = size - 1; place >= 0; place--) {
    const { stop, word } = tokens[place];
    if (start !== undefined && (!place || tokens[place - 1].stop)) {
      note(start, { start: place, ends: [place], first: place, last: place });
    }
    const own = { start: place, ends: [place + 1], first: place, last: place + 1 };
    if (stop) for (const name of STOPS[stop]) note(symbols.get(name), own);
    else for (const symbol of rules.of(word)) note(symbol, own);
    for (let group = 0; group < waiting.length; group++) {
      while (waiting[group]) {
        const number = (group << 5) + 31 - Math.clz32(waiting[group] & -waiting[group]);
        waiting[group] &= waiting[group] - 1;
        const whole = match(number, place);
        if (whole) note(number, whole);
      }
    }
  }
  return found;
}
