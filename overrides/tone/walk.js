/**
 * Where the sets of a language match in a text; hooks/tone/walk.py walks the same way, and says why so.
 *
 * The walk goes from the last word to the first, and at each word from the sets that others use to those that use them.
 * The words from each one on are bits of a number, the first one the lowest.
 */

/** @typedef {import("./rules.js").Rules} Rules */
/** @typedef {import("./rules.js").Steps} Steps */
/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {{start: number, end: number, first: number, last: number}} Match a set, up to its nearest end; marked from first up to last */

const WINDOW = 0x7fffffff; // a match spans up to thirty words
const LONGEST = 31;
/** @type {Record<string, string[]>} */
const STOPS = { ".": ["$"], "?": ["$", "$?"], "!": ["$", "$!"], "!!": ["$", "$!", "$!!"] };

/** @param {number} number */
const lowest = (number) => 31 - Math.clz32(number & -number);

/**
 * The sequences that can match in a text, by their ids: all their parts are there, and what is told needs them.
 * @param {Rules} rules
 * @param {Token[]} tokens
 */
function possible(rules, tokens) {
  const { symbols, sets, told } = rules;
  const there = new Uint8Array(symbols.size);
  for (const name of new Set(["^", ...tokens.flatMap(({ stop }) => STOPS[stop] || [])])) there[symbols.get(name) ?? -1] = 1;
  for (const word of new Set(tokens.map((token) => token.word))) if (word) for (const symbol of rules.of(word)) there[symbol] = 1;
  const found = new Uint8Array(rules.size);
  for (const [number, sequences] of sets.entries()) {
    for (const { id, steps } of sequences) {
      if (steps.every(({ symbol, optional }) => optional || there[symbol])) there[number] = found[id] = 1;
    }
  }
  const needed = new Uint8Array(symbols.size);
  for (const number of told) needed[number] = 1;
  for (let number = sets.length - 1; number >= 0; number--) {
    for (const { id, steps } of sets[number]) {
      if (!needed[number]) found[id] = 0;
      else if (found[id]) for (const { symbol } of steps) needed[symbol] = 1;
    }
  }
  return found;
}

/**
 * Where each set that rules name matches, in the order of the text.
 * @param {Rules} rules
 * @param {Token[]} tokens
 */
export function walk(rules, tokens) {
  const { symbols, sets, begun, told } = rules;
  const can = possible(rules, tokens);
  /** @type {import("./rules.js").Begun[][]} */
  const lists = [];
  /** @type {Match[][]} */
  const found = [];
  for (const number of told) found[number] = [];
  const ends = new Int32Array(symbols.size << 5); // of the symbols at the last 32 places
  const starts = new Int32Array(symbols.size); // of each symbol, from the place where it was noted last
  const noted = new Int32Array(symbols.size);
  const waiting = new Uint32Array((sets.length >> 5) + 1);
  /** @type {Steps[][]} */
  const asked = sets.map(() => []);
  const alone = new Int32Array(sets.length); // where the sequences of one word end that need no marks
  const ended = new Int32Array(LONGEST); // before each step of a sequence: where what is before it ends
  const reaching = new Int32Array(LONGEST); // and from where it may begin
  let place = tokens.length - 1;
  let stops = 0;

  /** @param {number} symbol */
  const starting = (symbol) => (noted[symbol] - place < LONGEST ? (starts[symbol] << (noted[symbol] - place)) & WINDOW : 0);

  /**
   * @param {number} symbol
   * @param {number} begin
   */
  const endsAt = (symbol, begin) => (ends[(symbol << 5) | ((place + begin) & 31)] << begin) & WINDOW;

  /**
   * @param {number | undefined} symbol
   * @param {number} own
   */
  function note(symbol, own) {
    if (symbol === undefined) return;
    starts[symbol] = starting(symbol) | 1;
    noted[symbol] = place;
    ends[(symbol << 5) | (place & 31)] = own;
    const last = 31 - Math.clz32(own);
    const list = (lists[symbol] ||= begun[symbol].filter(({ sequence }) => can[sequence.id]));
    for (let turn = 0; turn < list.length; turn++) {
      const { number, sequence, single, next, near } = list[turn];
      if (next >= 0 && !(own & 1)) {
        const away = noted[next] - place;
        if (away >= LONGEST || !((starts[next] << away) & ((near << last) - 2))) continue; // what must follow is not near
      }
      if (single) alone[number] |= own;
      else asked[number].push(sequence);
      waiting[number >> 5] |= 1 << (number & 31);
    }
  }

  /**
   * These places, and those behind up to so many words, within the sentence.
   * @param {number} places
   * @param {number} gap
   */
  function passed(places, gap) {
    for (; gap; gap--) places |= ((places & ~stops) << 1) & WINDOW;
    return places;
  }

  /**
   * Where a sequence that begins here may end.
   * @param {Steps} sequence
   */
  function follow({ steps }) {
    let own = 1;
    let after = 1;
    for (let number = 0; number < steps.length; number++) {
      const { symbol, gap, optional } = steps[number];
      ended[number] = own;
      reaching[number] = after;
      const begins = passed(after, gap);
      let reached = 0;
      for (let left = begins & starting(symbol); left; left &= left - 1) reached |= endsAt(symbol, lowest(left));
      own = optional ? own | reached : reached;
      after = optional ? begins | reached : reached;
      if (!after) return 0;
    }
    return own;
  }

  /**
   * What is marked on the way to an end of the sequence that was followed: the way back takes the nearest word each time.
   * @param {Steps} sequence
   * @param {number} end
   */
  function marked({ steps, first, last }, end) {
    if (!first && last === steps.length) return [end, 0, end];
    const found = [end, -1, -1];
    for (let number = steps.length - 1; number >= 0; number--) {
      const { symbol, gap, optional } = steps[number];
      const own = ended[number];
      if (optional && (own >> end) & 1) continue;
      let left = passed(reaching[number], gap) & starting(symbol);
      while (!((endsAt(symbol, lowest(left)) >> end) & 1)) left &= left - 1;
      const begin = lowest(left);
      const whole = number === steps.length - 1 ? 31 - Math.clz32(endsAt(symbol, begin)) : end; // not the nearest end alone
      if (number >= first && number < last) [found[1], found[2]] = [begin, Math.max(found[2], whole)];
      end = 31 - Math.clz32(own & (2 ** (begin + 1) - 1));
    }
    return found;
  }

  /** @param {number} number a set that waits to be matched here */
  function match(number) {
    let whole = alone[number];
    alone[number] = 0;
    /** @type {number[] | undefined} */
    let best;
    for (const sequence of asked[number]) {
      const own = sequence.steps.length > 1 ? follow(sequence) : endsAt(sequence.steps[0].symbol, 0);
      whole |= own;
      if (!own || !found[number]) continue;
      const one = marked(sequence, lowest(own));
      if (!best || (one[0] - best[0] || one[1] - best[1] || one[2] - best[2]) < 0) best = one;
    }
    asked[number].length = 0;
    if (whole) note(number, whole);
    if (best && best[1] >= 0) found[number].push({ start: place, end: place + best[0], first: place + best[1], last: place + best[2] });
  }

  for (; place >= 0; place--) {
    const { stop, word } = tokens[place];
    stops = ((stops << 1) | Number(!!stop)) & WINDOW;
    if (!place || tokens[place - 1].stop) note(symbols.get("^"), 1);
    if (stop) for (const name of STOPS[stop]) note(symbols.get(name), 2);
    else for (const symbol of rules.of(word)) note(symbol, 2);
    for (let group = 0; group < waiting.length; group++) {
      while (waiting[group]) {
        const bit = lowest(waiting[group]);
        waiting[group] &= ~(1 << bit);
        match((group << 5) + bit);
      }
    }
  }
  for (const number of told) found[number].reverse();
  return found;
}
