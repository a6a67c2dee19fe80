/** Waiting, but not for ever. */

/**
 * What `promise` brings, or an error where it brings nothing in time.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
export function within(promise, milliseconds) {
  /** @type {Promise<never>} */
  const late = new Promise((_, fail) => setTimeout(fail, milliseconds, new Error("This took too long.")));
  return Promise.race([promise, late]);
}
