/** The first sign that a reader is there and does something. */

const SIGNS = ["pointermove", "touchstart", "focusin", "keydown", "scroll"];

/**
 * A mouse that rests where the page opens is no sign: browsers tell of it too, as of one that comes over something or moves.
 * @param {Event} event
 */
const rests = (event) => event instanceof PointerEvent && !event.movementX && !event.movementY;

/**
 * Do something at the first sign, once: what most readers need soon comes then, and costs nobody who only reads.
 * @param {() => void} run
 */
export function atFirstSign(run) {
  const begin = (/** @type {Event} */ event) => {
    if (rests(event)) return;
    for (const sign of SIGNS) removeEventListener(sign, begin, true);
    run();
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { capture: true, passive: true });
}
