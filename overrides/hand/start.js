/** Brings what changes a text by hand: words, parts and styles, once, and again where they did not come. */

import { need } from "../core/need.js";
import { Hand } from "./hand.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("../core/need.js").Part} Part */

const LONGEST = 20000; // milliseconds on a slow network
const STYLES = ["hand.css"];

/** @type {WeakMap<Builder, Promise<Hand>>} */
const coming = new WeakMap();

/** @param {string} address */
function bringStyle(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(address, import.meta.url).href;
  return new Promise((done) => {
    link.onload = link.onerror = done; // without it, everything works
    document.head.append(link);
  });
}

/**
 * The words and parts in a language of the pages: HTML of our own build, which holds nothing that a reader typed.
 * @param {string} language
 * @returns {Promise<Part>}
 */
async function bringParts(language) {
  const response = await fetch(new URL(`${language}.html`, import.meta.url), { signal: AbortSignal.timeout(LONGEST) });
  if (!response.ok) throw new Error(response.url);
  const file = new DOMParser().parseFromString(await response.text(), "text/html");
  return document.adoptNode(need(file, "[data-hand-parts]", "hand"));
}

/** @param {Builder} builder */
async function begin(builder) {
  const [parts] = await Promise.all([bringParts(builder.paper.language), ...STYLES.map(bringStyle)]);
  builder.hand = new Hand(builder, parts);
  return builder.hand;
}

/**
 * What changes the text of a builder by hand. What its button said when it was pressed decides what it does, whatever
 * arrives meanwhile.
 * @param {Builder} builder
 * @returns {Promise<{act: (action: string) => void}>}
 */
export function start(builder) {
  const wanted = !builder.hand?.open;
  const found = coming.get(builder) || begin(builder);
  coming.set(builder, found);
  found.catch(() => coming.delete(builder));
  return found.then((hand) => ({ act: (action) => hand.act(action, wanted) }));
}
