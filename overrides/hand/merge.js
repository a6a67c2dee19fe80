/** What differs between two texts, by words, and the same change made in a third one. */

const WORDS = /\p{Script=Han}|[\p{P}\p{S}]|\s+|[^\s\p{Script=Han}\p{P}\p{S}]+/gu;
const WIDEST = 6; // words, marks and blanks on each side by which a change is found again

/**
 * @param {string} text
 * @returns {string[]}
 */
function words(text) {
  return text.match(WORDS) || [];
}

/**
 * The one stretch in which two texts differ: how many words are the same before it, and how many after it.
 * @param {string[]} old
 * @param {string[]} made
 */
function stretch(old, made) {
  const most = Math.min(old.length, made.length);
  let start = 0;
  while (start < most && old[start] === made[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === made[made.length - 1 - end]) end += 1;
  return [start, end];
}

/**
 * A text in three pieces: what is new in it since `before`, and what stands around that.
 * @param {string} before
 * @param {string} after
 */
export function fresh(before, after) {
  const made = words(after);
  const [start, end] = stretch(words(before), made);
  const last = made.length - end;
  return [made.slice(0, start), made.slice(start, last), made.slice(last)].map((piece) => piece.join(""));
}

/**
 * The reader's text with the change from one text to another in it; nothing where its place is not found, or found twice.
 * @param {string} text
 * @param {string} before
 * @param {string} after
 */
export function merged(text, before, after) {
  const [mine, old, made] = [text, before, after].map(words);
  const [start, end] = stretch(old, made);
  for (let wide = 0; wide <= WIDEST; wide += 1) {
    const [from, to] = [Math.max(start - wide, 0), Math.max(end - wide, 0)];
    const gone = old.slice(from, old.length - to);
    if (!gone.join("").trim()) continue; // what only came in is found by what stands around it
    const places = mine.flatMap((_, at) => (gone.every((word, index) => mine[at + index] === word) ? [at] : []));
    if (places.length === 1) return [...mine.slice(0, places[0]), ...made.slice(from, made.length - to), ...mine.slice(places[0] + gone.length)].join("");
    if (!places.length) return undefined;
  }
  return undefined;
}
