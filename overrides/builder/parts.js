/** Parts that only some forms have bring their own scripts; other pages do not load them. */

/**
 * @param {import("./builder.js").Builder} builder
 */
export function connectParts(builder) {
  const { root, fields, words } = builder;
  const rows = fields.list.filter(({ control }) => "rows" in control.dataset);
  const failed = () => builder.take.say(words.not_loaded);
  bring(rows.length, async () => {
    const { Rows } = await import("./rows.js");
    builder.lists = rows.map(({ element, control }) => new Rows(element, /** @type {HTMLInputElement} */ (control), words));
  }, () => rows.forEach((field) => fields.complain(field, words.not_loaded)));
  bring("engine" in root.dataset, async () => {
    const { Live } = await import("../engine/live.js");
    builder.live = await Live.start(builder);
    builder.showLanguage();
  }, failed);
  const sense = () => bring(true, async () => {
    const { Sense } = await import("../sense/sense.js");
    await Sense.start(builder);
  }, () => {}); // without it, the form works as well
  if (fields.list.some(({ control }) => control.type === "date" && control.value)) sense();
  else builder.form.addEventListener("focusin", sense, { once: true });
  bring(root.querySelector("[data-list]"), async () => {
    const { List } = await import("../lists/list.js");
    builder.list = new List(builder);
  }, failed);
}

/**
 * @param {unknown} needed
 * @param {() => Promise<void>} connect
 * @param {() => void} failed
 */
async function bring(needed, connect, failed) {
  try {
    if (needed) await connect();
  } catch (error) {
    console.warn(error);
    failed();
  }
}
