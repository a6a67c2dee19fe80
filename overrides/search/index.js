/** The index of the search as it is sent, and as MiniSearch keeps it. */

/**
 * @typedef {object} Index as `hooks/web/search.py` writes it
 * @property {import("./fold.js").Table} folding
 * @property {string[]} ignored
 * @property {Record<string, string[]>} families
 * @property {string[]} weak
 * @property {[number, string[]][]} phrases a page, and the words of what readers call it
 * @property {[string, string, string, string, [string, string][]][]} pages address, title, kind, description, headings by id
 * @property {number[]} last
 * @property {number[]} ways
 * @property {string[]} fields
 * @property {number[][]} lengths
 * @property {string} terms
 * @property {number[][][]} postings
 */

/**
 * The index as MiniSearch keeps it.
 * @param {Index} index
 * @param {string[]} terms
 */
export function unpacked({ fields, lengths, pages, postings }, terms) {
  const mean = fields.map((_, place) => lengths.reduce((sum, own) => sum + own[place], 0) / (lengths.length || 1));
  const numbered = (/** @type {any[]} */ values) => Object.fromEntries(values.map((value, place) => [place, value]));
  return {
    documentCount: pages.length,
    nextId: pages.length,
    documentIds: numbered(pages.map((_, id) => id)),
    fieldIds: Object.fromEntries(fields.map((name, place) => [name, place])),
    fieldLength: numbered(lengths),
    averageFieldLength: mean,
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, place) => [term, Object.fromEntries(postings[place].map((field, number) => [number, pagesOf(field)]))]),
    serializationVersion: 2,
  };
}

/**
 * Pages, and how often a word stands in each.
 * @param {number[]} field
 */
function pagesOf(field) {
  /** @type {Record<number, number>} */
  const found = {};
  let page = 0;
  for (const step of field) {
    page += Math.floor(step / 10);
    found[page] = step % 10;
  }
  return found;
}
