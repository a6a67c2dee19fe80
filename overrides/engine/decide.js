/** Functions that decide: how many answers of a kind there are, and in which band a number lies. */

/** @typedef {[string, string | null][]} Bounds each option with the greatest number it stands for; the last one has none */

/**
 * The option for a number: the first whose bound is not below it.
 * @param {number} number
 * @param {Bounds} bounds
 */
function optionFor(number, bounds) {
  const [option] = bounds.find(([, bound]) => bound === null || number <= Number(bound)) || [""];
  return option;
}

/**
 * How many of these answers count. With bounds, it is known as soon as the answers that are missing cannot change the band.
 * @param {string[]} given
 * @param {{answers: string[]}} params which answers count
 * @param {{bounds: Bounds | null, unknown: boolean[]}} context which of them are missing
 */
export function count(given, { answers }, { bounds, unknown }) {
  const least = given.filter((answer) => answers.includes(answer)).length;
  const most = least + unknown.filter(Boolean).length;
  if (!bounds) return least === most ? String(least) : "";
  const option = optionFor(least, bounds);
  return option === optionFor(most, bounds) ? option : "";
}

/**
 * The band of a number, which comes as decimal text.
 * @param {string[]} given
 * @param {object} _
 * @param {{bounds: Bounds}} context
 */
export function band([number], _, { bounds }) {
  return number ? optionFor(Number(number), bounds) : "";
}
