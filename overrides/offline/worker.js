/**
 * Answers from the copy that a reader has saved where the network does not answer. It is registered when a reader asks for
 * a copy, and by nothing else. With a network every page is the newest one; no new copy is taken here.
 */

const worker = /** @type {any} */ (self);
const NAMES = "offline:";
const WHOLE = "offline/saved.json";
const PATIENCE = 6000; // milliseconds for a network that takes requests and answers none

/** The tabs whose page came from the copy: all that belongs to it does too, for it may be of another version. */
const behind = new Set();

/**
 * The saved answer to an address, from a copy that is whole.
 * @param {string} url
 * @returns {Promise<Response | undefined>}
 */
async function saved(url) {
  const address = url.replace(/[?#].*$/, "");
  const whole = new URL(WHOLE, worker.registration.scope).href;
  for (const name of await caches.keys()) {
    if (!name.startsWith(NAMES)) continue;
    const cache = await caches.open(name);
    if (!(await cache.match(whole))) continue;
    for (const place of [address, address.replace(/index\.html$/, ""), `${address}/`]) {
      const answer = await cache.match(place, { ignoreVary: true });
      if (answer) return answer;
    }
  }
}

/**
 * What the network answers; it fails where none comes in time.
 * @param {Request} request
 */
async function fetched(request) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("late")));
  const answer = /** @type {Response} */ (await Promise.race([fetch(request), late]));
  if (answer.status >= 500) throw new Error(String(answer.status));
  return answer;
}

/** @param {any} event */
async function answer({ request, clientId, resultingClientId }) {
  const copy = await saved(request.url);
  if (!copy) return fetch(request);
  if (behind.has(clientId)) return copy;
  try {
    return await fetched(request);
  } catch {
    if (request.mode === "navigate") behind.add(resultingClientId);
    return copy;
  }
}

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url, cache } = event.request;
  // What is fetched to be saved says `no-store`: it comes from the network, or not at all.
  if (method === "GET" && cache !== "no-store" && url.startsWith(worker.registration.scope)) event.respondWith(answer(event));
});
