/** Weekends and holidays of places, from files of our own build. Each is fetched once. */

const LONGEST = 20000; // milliseconds for a file on a slow network
/** @type {Map<string, Promise<object | null>>} */
const brought = new Map();

/**
 * The calendar of a place; nothing where it does not come, and then it is asked for again the next time.
 * @param {string} folder
 * @param {string} place
 */
export function freeDays(folder, place) {
  const address = `${folder}${encodeURIComponent(place)}.json`;
  const known = brought.get(address) || bring(address);
  brought.set(address, known);
  return known;
}

/**
 * @param {string} address
 * @returns {Promise<object | null>}
 */
async function bring(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST) });
    if (!response.ok) throw new Error(response.url);
    return await response.json();
  } catch (error) {
    console.warn(error);
    brought.delete(address);
    return null;
  }
}
