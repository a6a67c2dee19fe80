/** Parts of a builder that only some pages have, or that wait for the reader: each comes with a script of its own. */

/** @typedef {import("./builder.js").Builder} Builder */

/**
 * Connect a part once its script is there; where that does not come, say so.
 * @param {Builder} builder
 * @param {() => Promise<unknown>} connect
 * @param {() => void} [failed]
 */
async function bring(builder, connect, failed = () => builder.take.say(builder.words.not_loaded)) {
  try {
    await connect();
  } catch (error) {
    console.warn(error);
    failed();
  }
}

/**
 * What only some forms have; other pages do not load it.
 * @param {Builder} builder
 */
export function connectParts(builder) {
  const { root, fields, form, words } = builder;
  const rows = fields.list.filter(({ control }) => "rows" in control.dataset);
  if (rows.length) {
    bring(builder, async () => {
      const { Rows } = await import("./rows.js");
      builder.lists = rows.map(({ element, control }) => new Rows(element, /** @type {HTMLInputElement} */ (control), words));
    }, () => rows.forEach((field) => fields.complain(field, words.not_loaded)));
  }
  if ("engine" in root.dataset) wake(builder); // questions must know which one comes first
  else for (const event of ["focusin", "pointerover"]) root.addEventListener(event, () => wake(builder), { once: true });
  for (const kind of ["click", "change"]) root.addEventListener(kind, (event) => useEarly(builder, event));
  if (root.querySelector("[data-ticks]")) {
    builder.listing = bring(builder, async () => {
      const { List } = await import("../lists/list.js");
      builder.list = new List(builder);
    });
  }
  const sense = () => bring(builder, async () => (await import("../sense/sense.js")).start(builder), () => {}); // the form works as well without it
  if (fields.list.some(({ control }) => control.type === "date" && control.value)) sense();
  else form.addEventListener("focusin", sense, { once: true });
}

/**
 * Where something is worked out, that begins with the first answer: until then there is nothing to work out.
 * @param {Builder} builder
 */
export function wake(builder) {
  if (!builder.works) return;
  return builder.waking ||= bring(builder, async () => {
    const { Live } = await import("../engine/live.js");
    builder.live = await Live.start(builder);
    builder.showLanguage();
  }).finally(() => (builder.root.dataset.awake = ""));
}

/**
 * What shows results was used before they can be worked out: it is used again then.
 * @param {Builder} builder
 * @param {Event} event
 */
async function useEarly(builder, { type, target }) {
  const used = /** @type {Element} */ (target).closest("[data-extra], [data-pack]");
  const { live } = builder;
  if (!used || (live && live.tool?.ready !== false)) return;
  await wake(builder);
  await builder.live?.tool?.begun;
  if (builder.live) target?.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * What other texts or a link brought.
 * @param {Builder} builder
 */
export function bringArrival(builder) {
  if (location.hash.startsWith("#answers=") || builder.memory.brought().length) import("../case/arrive.js").then(({ arrive }) => arrive(builder)).catch(console.warn);
}

/**
 * Changes by hand, and the tone check of the text.
 * @param {Builder} builder
 * @param {string} action
 */
export function bringHand(builder, action) {
  wake(builder); // what was written is held against all that the form says
  return bring(builder, async () => {
    const { start } = await import("../hand/start.js");
    (await start(builder)).act(action);
  });
}

/** @param {Builder} builder */
export function bringRehearsal(builder) {
  bring(builder, async () => {
    const { Rehearsal } = await import("../rehearsal/rehearsal.js");
    new Rehearsal(builder);
  });
}
