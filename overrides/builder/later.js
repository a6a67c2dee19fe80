/** What of a builder waits for the reader, or only some pages have: each comes with a script of its own. */

import { need } from "../core/need.js";

/** @typedef {import("./builder.js").Builder} Builder */

const LONGEST = 20000; // milliseconds after which readers are told that something does not come

/**
 * Connect a part once its script is there; where that does not come, say so.
 * @param {Builder} builder
 * @param {() => Promise<unknown>} connect
 * @param {() => void} [failed]
 */
export async function bring(builder, connect, failed = () => builder.say(builder.words.not_loaded)) {
  try {
    await connect();
  } catch (error) {
    console.warn(error);
    failed();
  }
}

/**
 * What fills the sheet and follows what the reader does comes with the first sign of the reader, or at once where something
 * is filled in. Until then the page is as the build made it, and the form alone keeps what is typed.
 * @param {Builder} builder
 */
export function begin(builder) {
  return builder.beginning ||= beginNow(builder);
}

/** @param {Builder} builder */
async function beginNow(builder) {
  const fail = () => builder.say(builder.words.not_loaded);
  const timer = setTimeout(fail, LONGEST);
  let draw = () => {};
  const rows = builder.fields.list.filter(({ control }) => "rows" in control.dataset);
  const bringRows = () => bring(builder, async () => {
    const { Rows } = await import("./rows.js");
    draw = () => (builder.lists = rows.map((field) => new Rows(field, builder.words)));
  }, () => rows.forEach((field) => {
    builder.fields.complain(field, builder.words.not_loaded);
    need(field.element, "[data-row]", "builder").disabled = true;
  }));
  await bring(builder, async () => {
    const [{ Work }] = await Promise.all([import("./work.js"), builder.paper.prepare(), rows.length && bringRows()]);
    draw();
    builder.work = new Work(builder);
  }, () => {
    builder.beginning = undefined; // asked for again with the next key or press
    fail();
  });
  clearTimeout(timer);
  builder.work?.begin();
}

/**
 * What only some forms have; other pages do not load it.
 * @param {Builder} builder
 */
export function connectParts(builder) {
  const { root } = builder;
  if (root.querySelector("[data-ticks]")) builder.listing = bring(builder, () => bringList(builder));
  if ("engine" in root.dataset) wake(builder); // questions must know which one comes first
  else for (const event of ["focusin", "pointerover"]) root.addEventListener(event, () => wake(builder), { once: true });
}

/**
 * What the text has to tick off. Its boxes are there as the page opens, for who looks for them.
 * @param {Builder} builder
 */
async function bringList(builder) {
  const [{ start }] = await Promise.all([import("../lists/list.js"), builder.paper.prepare()]);
  start(builder);
}

/**
 * Where something is worked out, that begins with the first answer: until then there is nothing to work out.
 * @param {Builder} builder
 */
export function wake(builder) {
  if (!builder.works) return;
  return builder.waking ||= bring(builder, async () => {
    const rest = "engine" in builder.root.dataset || begin(builder); // what is made of results takes the text away too
    const [{ Live }] = await Promise.all([import("../engine/live.js"), builder.paper.prepare(), rest]);
    builder.live = await Live.start(builder);
    builder.showLanguage();
  }).finally(() => (builder.root.dataset.awake = ""));
}
