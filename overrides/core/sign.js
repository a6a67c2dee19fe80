/** The first sign that a reader is there and does something. */

const SIGNS = "pointermove touchstart focusin keydown click scroll".split(" ");

/**
 * Do something at the first sign, once: what most readers need soon comes then, and costs nobody who only reads. A mouse that
 * rests where the page opens is none: browsers tell of it as of one that comes over something, or that moves by nothing.
 * @param {() => void} run
 */
export function atFirstSign(run) {
  const begin = (/** @type {any} */ { type, movementX, movementY }) => {
    if (type === "pointermove" && movementX + movementY === 0) return;
    for (const sign of SIGNS) removeEventListener(sign, begin, true);
    run();
  };
  for (const sign of SIGNS) addEventListener(sign, begin, true); // of the window, which waits for none of these
}
