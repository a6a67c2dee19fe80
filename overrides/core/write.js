/** Text in elements that change while somebody types. */

/**
 * Put a text into an element, where it is another one. A text node that stays spares the browser a look at the styles of all
 * around it, which takes many times as long as the text itself.
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent === text) return;
  const { firstChild, lastChild } = element;
  if (text && firstChild && firstChild === lastChild && firstChild.nodeType === 3) firstChild.nodeValue = text;
  else element.textContent = text;
}
