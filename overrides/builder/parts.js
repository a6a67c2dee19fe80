/** Parts of a builder that only some pages have, or that wait for a press: each comes with a script of its own. */

import { brought } from "./brought.js";
import { bring, wake } from "./later.js";

/** @typedef {import("./builder.js").Builder} Builder */

/**
 * What looks at days and numbers, and tidies these; the form works as well without it.
 * @param {Builder} builder
 */
export function bringSense(builder) {
  return bring(builder, async () => (await import("../sense/sense.js")).start(builder), () => {});
}

/**
 * What shows results was used before they can be worked out: it is used again then.
 * @param {Builder} builder
 * @param {Event} event
 */
export async function useEarly(builder, { type, target }) {
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
  if (location.hash.startsWith("#answers=") || brought(builder.memory).length) bring(builder, async () => (await import("../case/arrive.js")).arrive(builder), () => {});
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
