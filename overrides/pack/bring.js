/** What a pack fetches comes in time, or not at all. */

import { within } from "../core/within.js";

const LONGEST = 20000; // milliseconds for a file on a slow network

/**
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export async function bring(address, signal) {
  const response = await within(fetch(address, { signal }), LONGEST);
  if (!response.ok) throw new Error(response.url);
  return response;
}
