/** The panel of the search: results while one types, as a list of links. What is typed stays in the page. */

import { need } from "../core/need.js";

/**
 * @typedef {import("../core/need.js").Part} Part
 * @typedef {import("./engine.js").Result} Result
 */

const QUIET = 500; // milliseconds until the number of results is said, so that it is not said at each key

/**
 * Make the panel work.
 * @param {Part} root
 */
export function startPanel(root) {
  new Panel(root).start();
}

class Panel {
  /** @param {Part} root */
  constructor(root) {
    const part = (/** @type {string} */ selector) => need(root, selector, "search");
    this.root = root;
    this.form = part(".search-panel");
    this.field = part(".search-field");
    this.open = part(".search-open");
    this.out = part(".search-out");
    this.status = part(".search-status");
    this.ways = part(".search-ways");
    this.list = part(".search-results");
    /** @type {import("./engine.js").Search | null} */
    this.search = null;
    /** @type {Promise<import("./engine.js").Search> | undefined} */
    this.coming = undefined;
    this.said = 0;
    part(".search-close").addEventListener("click", () => this.close(true));
  }

  async start() {
    this.field.addEventListener("input", () => this.show());
    this.field.addEventListener("focus", () => this.show());
    this.form.addEventListener("submit", (/** @type {Event} */ event) => this.enter(event));
    this.root.addEventListener("keydown", (event) => this.press(event));
    this.root.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !this.holds(relatedTarget) && this.close(false));
    document.addEventListener("pointerdown", ({ target }) => !this.holds(target) && this.close(false));
    await this.bring();
  }

  /** Fetch engine and index; asked for again where they did not come. */
  async bring() {
    try {
      this.search = await (this.coming ||= load(new URL(this.root.dataset.search, location.href)));
    } catch {
      this.coming = undefined;
      this.status.textContent = this.root.dataset.failed;
      this.out.hidden = false;
      return;
    }
    this.show();
  }

  /** @param {EventTarget | null} target */
  holds(target) {
    return target instanceof Node && this.root.contains(target);
  }

  /** Show what is found for what stands in the field. */
  show() {
    const query = this.field.value;
    if (!this.search) return void this.bring();
    const results = this.search.find(query);
    const nothing = !results.length && Boolean(query.trim());
    const shown = nothing ? this.search.ways() : results;
    this.list.replaceChildren(...shown.map((result) => this.item(result)));
    this.ways.hidden = !nothing || !shown.length;
    this.out.hidden = !shown.length && !nothing;
    const text = nothing ? this.root.dataset.none.replace("{query}", query.trim()) : this.root.dataset.count.replace("{count}", String(results.length));
    this.say(this.out.hidden ? "" : text);
  }

  /**
   * Let the status be heard once the reader pauses.
   * @param {string} text
   */
  say(text) {
    clearTimeout(this.said);
    this.said = setTimeout(() => (this.status.textContent = text), this.status.textContent ? QUIET : 0);
  }

  /**
   * A result: its page with its kind, what it says of itself, and the part of it that names what was looked for.
   * @param {Result} result
   */
  item({ url, title, kind, description, part }) {
    const item = document.createElement("li");
    item.append(this.link(url, title));
    if (kind) item.append(" ", element("span", "search-kind", kind));
    if (part) item.append(element("span", "search-part", this.link(part.url, part.title)));
    item.append(element("span", "search-about", description));
    return item;
  }

  /**
   * @param {string} url below the language
   * @param {string} text
   */
  link(url, text) {
    const link = document.createElement("a");
    link.href = new URL(`../${url}`, new URL(this.root.dataset.search, location.href)).href;
    link.textContent = text;
    return link;
  }

  /**
   * Enter goes to the first result, where the next one opens it.
   * @param {Event} event
   */
  enter(event) {
    event.preventDefault();
    this.show();
    this.links()[0]?.focus();
  }

  /** @returns {HTMLElement[]} */
  links() {
    return this.out.hidden ? [] : Array.from(this.list.querySelectorAll("a"));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close(true);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.links()];
    const place = stops.indexOf(document.activeElement);
    if (!step || place < 0 || !stops[place + step]) return;
    event.preventDefault();
    stops[place + step].focus();
  }

  /**
   * Close the panel; `back` to where the reader came from.
   * @param {boolean} back
   */
  close(back) {
    clearTimeout(this.said);
    this.out.hidden = true;
    this.status.textContent = "";
    const narrow = this.open.offsetParent !== null;
    this.open.setAttribute("aria-expanded", "false");
    if (!back) return;
    this.field.value = "";
    (narrow ? this.open : this.field).focus();
    this.out.hidden = true;
  }
}

/**
 * The search of the language with its index.
 * @param {URL} address
 */
async function load(address) {
  const index = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  const [{ Search }, values] = await Promise.all([import("./engine.js"), index]);
  return new Search(values);
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string | Node} inside
 */
function element(tag, name, inside) {
  const made = document.createElement(tag);
  made.className = name;
  made.append(inside);
  return made;
}
