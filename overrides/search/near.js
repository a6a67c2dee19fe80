/** Words that are spelt nearly like one that nobody knows. */

const SHORTEST = 4;
const LONG = 8;

/**
 * The known words that differ from a word in the fewest slips: one, or up to `most` if the word is long. An exchange of two
 * neighbours is one slip.
 * @param {string} word
 * @param {Iterable<string>} known
 * @param {number} most
 * @returns {string[]}
 */
export function nearWords(word, known, most) {
  if (word.length < SHORTEST) return [];
  if (word.length < LONG) most = 1;
  /** @type {string[]} */
  let found = [];
  for (const other of known) {
    const slips = countSlips(word, other, most);
    if (slips > most) continue;
    if (slips < most) [most, found] = [slips, []];
    found.push(other);
  }
  return found;
}

/**
 * How many letters are missing, too many, wrong or exchanged; more than `most` once it is sure to be.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function countSlips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + wrong);
      if (wrong && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}
