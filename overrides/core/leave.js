/** A way out that leaves nothing behind. */

const TWICE = 1500; // milliseconds within which a key is pressed twice

/**
 * An empty page takes the place of this one, and nothing of what was typed stays.
 * @param {() => void} forget takes that away
 */
export function leave(forget) {
  forget();
  document.body.hidden = true;
  location.replace("about:blank");
}

/**
 * Escape, pressed twice, does something.
 * @param {() => void} act
 * @param {() => boolean} [counts] whether it does so now
 */
export function onEscapeTwice(act, counts = () => true) {
  let before = -TWICE;
  addEventListener("keydown", ({ key, timeStamp }) => {
    if (key !== "Escape" || !counts()) return;
    if (timeStamp - before < TWICE) act();
    before = timeStamp;
  });
}
