/** Typing in the text itself: plain text alone, a line break for Enter, and the arrow keys lead from place to place. */

/** @typedef {import("./unit.js").Unit} Unit */

const PLAIN = "plaintext-only";
const [BACK, ON] = [["ArrowUp", "ArrowLeft", "ArrowRight"], ["ArrowDown", "ArrowRight", "ArrowLeft"]];

/**
 * Let an element be typed in. Browsers that know no plain text there are kept from everything else.
 * @param {HTMLElement} element
 * @param {string} label
 */
export function open(element, label) {
  element.setAttribute("aria-label", label);
  if (element.isContentEditable) return;
  element.setAttribute("contenteditable", PLAIN);
  if (element.contentEditable !== PLAIN) element.contentEditable = "true";
  element.setAttribute("role", "textbox");
  element.setAttribute("aria-multiline", "true");
}

/** @param {HTMLElement} element */
export function close(element) {
  for (const name of ["contenteditable", "role", "aria-multiline", "aria-label"]) element.removeAttribute(name);
}

/** @param {InputEvent} event */
function keepPlain(event) {
  const { inputType, dataTransfer, target } = event;
  if (/** @type {HTMLElement} */ (target).contentEditable === PLAIN) return;
  const text = inputType === "insertParagraph" ? "\n" : /^insertFrom(Paste|Drop)/.test(inputType) ? dataTransfer?.getData("text/plain") : undefined;
  if (text === undefined && !inputType.startsWith("format")) return;
  event.preventDefault();
  if (text) document.execCommand(text === "\n" ? "insertLineBreak" : "insertText", false, text); // which can be undone
}

/** Where the caret is; nothing while something is selected. */
function caret() {
  const selection = getSelection();
  return selection?.isCollapsed ? `${selection.focusOffset} ${Array.from(selection.focusNode?.parentNode?.childNodes || []).indexOf(/** @type {ChildNode} */ (selection.focusNode))}` : "";
}

/**
 * Put the caret at the beginning or the end of an element.
 * @param {HTMLElement} element
 * @param {boolean} atEnd
 */
export function enter(element, atEnd) {
  element.focus();
  getSelection()?.selectAllChildren(element);
  if (atEnd) getSelection()?.collapseToEnd();
  else getSelection()?.collapseToStart();
}

/**
 * A key that cannot move the caret any further in its place moves it to the next one, or the one before.
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} places
 */
function goOn({ key, target, shiftKey, isComposing, altKey }, places) {
  const at = places.indexOf(/** @type {HTMLElement} */ (target));
  const rtl = getComputedStyle(/** @type {Element} */ (target)).direction === "rtl";
  const [back, on] = [BACK, ON].map(([vertical, ltr, other]) => [vertical, rtl ? other : ltr].includes(key));
  if (at < 0 || shiftKey || altKey || isComposing || !(back || on)) return;
  const before = caret();
  setTimeout(() => {
    const next = places[at + (on ? 1 : -1)];
    if (before && next && before === caret() && document.activeElement === target) enter(next, !on);
  });
}

/**
 * Listen to what is typed in a sheet.
 * @param {HTMLElement} root
 * @param {{places: () => HTMLElement[], typed: (place: HTMLElement) => void, left: () => void, undo: () => boolean}} told
 */
export function listen(root, { places, typed, left, undo }) {
  /** @param {EventTarget | null} target */
  const place = (target) => places().find((element) => element === target);
  root.addEventListener("beforeinput", keepPlain);
  root.addEventListener("input", ({ target }) => {
    const element = place(target);
    if (element) typed(element);
  });
  root.addEventListener("keydown", (event) => {
    if (!place(event.target)) return;
    if (event.key === "Escape" && !event.isComposing) left();
    else if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && undo()) event.preventDefault();
    else goOn(event, places());
  });
}
