/** Typing in the text itself: plain text alone, and the arrow keys lead from place to place. */

const [BACK, ON] = [["ArrowUp", "ArrowLeft", "ArrowRight"], ["ArrowDown", "ArrowRight", "ArrowLeft"]];

/**
 * Let an element be typed in, or no more. A browser that does not know plain text there gets its text put right later.
 * @param {HTMLElement} element
 * @param {boolean} open
 */
export function allow(element, open) {
  if (element.hasAttribute("contenteditable") === open) return;
  try {
    element.contentEditable = open ? "plaintext-only" : "inherit";
  } catch {
    element.contentEditable = "true";
  }
  element.role = open ? "textbox" : null;
  element.ariaMultiLine = open ? "true" : null;
}

/**
 * Put the caret at the beginning or the end of an element.
 * @param {HTMLElement} element
 * @param {boolean} atEnd
 */
export function enter(element, atEnd) {
  element.focus();
  const selection = /** @type {Selection} */ (getSelection());
  selection.selectAllChildren(element);
  if (atEnd) selection.collapseToEnd();
  else selection.collapseToStart();
}

/**
 * A key that cannot move the caret any further in its place moves it to the next one, or the one before.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} place
 * @param {HTMLElement[]} places
 */
export function goOn({ key, shiftKey, altKey, isComposing }, place, places) {
  const side = getComputedStyle(place).direction === "rtl" ? 2 : 1;
  const [back, on] = [BACK, ON].map((keys) => key === keys[0] || key === keys[side]);
  if (shiftKey || altKey || isComposing || !(back || on)) return;
  const selection = /** @type {Selection} */ (getSelection());
  const { isCollapsed, focusNode, focusOffset } = selection;
  setTimeout(() => {
    const next = places[places.indexOf(place) + (on ? 1 : -1)];
    const stays = isCollapsed && selection.focusNode === focusNode && selection.focusOffset === focusOffset;
    if (next && stays && document.activeElement === place) enter(next, !on);
  });
}
