/** The elements that a component is made of, as its HTML promises them. */

/** @typedef {HTMLElement & {dataset: Record<string, string>}} Part with the data attributes that the HTML promises */

/**
 * The part that `selector` finds below `root`; an error that names both where there is none.
 * @param {ParentNode} root
 * @param {string} selector
 * @param {string} component
 * @returns {any} a `Part` of whatever kind the HTML promises
 */
export function need(root, selector, component) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`${component}: ${selector} is missing`);
  return found;
}

/**
 * All parts that `selector` finds below `root`.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {Part[]}
 */
export function all(root, selector) {
  return Array.from(root.querySelectorAll(selector));
}
