/** The copy of a language on this device: what is saved of it, how more is saved, and how all is erased. */

/** @typedef {[path: string, hash: string, bytes: number]} Entry a file below the site */
/** @typedef {{version: string, bytes: number, files: Entry[]}} List what a copy holds */
/** @typedef {List & {saved: string}} Saved the same with the day on which it was saved */

const NAMES = "offline:";
const WHOLE = "offline/saved.json";
const AT_ONCE = 6;

export class Copy {
  /**
   * @param {string} lang
   * @param {URL} site the address of the site
   * @param {URL} list the address of what belongs to a copy
   */
  constructor(lang, site, list) {
    this.site = site;
    this.list = list;
    this.names = `${NAMES}${lang}:`;
    this.whole = new URL(WHOLE, site);
  }

  /** Whether this browser can keep a copy, here and in this window. */
  static possible() {
    return "serviceWorker" in navigator && "caches" in globalThis;
  }

  /** What belongs to a copy now; it fails without a network. */
  async newest() {
    const answer = await fetch(this.list, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    return /** @type {Promise<List>} */ (answer.json());
  }

  /** What is saved and whole; nothing where there is no copy. */
  async kept() {
    for (const name of await this.caches()) {
      const answer = await (await caches.open(name)).match(this.whole);
      if (answer) return { name, list: /** @type {Saved} */ (await answer.json()) };
    }
  }

  /** The stores of this language, of which one may be half full. */
  async caches() {
    return (await caches.keys()).filter((name) => name.startsWith(this.names));
  }

  /**
   * Save what belongs to a copy; what has come before, by this version or unchanged in the last, is not fetched again.
   * @param {List} list
   * @param {AbortSignal} signal
   * @param {(bytes: number) => void} tell
   */
  async save(list, signal, tell) {
    const before = await this.kept();
    const old = before && (await caches.open(before.name));
    const same = new Set(before?.list.files.map(([path, hash]) => `${path} ${hash}`));
    const name = this.names + list.version;
    const cache = await caches.open(name);
    const waiting = [...list.files];
    let bytes = 0;
    const takeAll = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const [path, hash, size] = entry;
        const url = new URL(path, this.site);
        if (!(await cache.match(url))) {
          const kept = same.has(`${path} ${hash}`) ? await old?.match(url) : undefined;
          await cache.put(url, kept || (await this.fetched(url, signal)));
        }
        signal.throwIfAborted();
        tell((bytes += size));
      }
    };
    const take = () =>
      takeAll().catch((error) => {
        waiting.length = 0; // where one fails, the others need not go on
        throw error;
      });
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    if ((await this.newest()).version !== list.version) {
      await caches.delete(name); // it may hold files of both
      throw new Error("changed");
    }
    await navigator.serviceWorker.register(new URL("worker.js", this.site), { scope: this.site.pathname });
    await navigator.serviceWorker.ready;
    await cache.put(this.whole, new Response(JSON.stringify({ ...list, saved: new Date().toISOString() })));
    for (const other of await this.caches()) if (other !== name) await caches.delete(other);
  }

  /**
   * @param {URL} url
   * @param {AbortSignal} signal
   */
  async fetched(url, signal) {
    const answer = await fetch(url, { cache: "no-store", signal });
    if (!answer.ok) throw new Error(`${answer.status}: ${url}`);
    return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
  }

  /** Erase the copy; with the last one goes the worker. */
  async erase() {
    for (const name of await this.caches()) await caches.delete(name);
    if ((await caches.keys()).some((name) => name.startsWith(NAMES))) return;
    const worker = await navigator.serviceWorker.getRegistration(this.site);
    await worker?.unregister();
  }
}
