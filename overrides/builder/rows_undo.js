/** A row that was taken away can come back, until the list is changed in another way. */

import { need } from "../core/need.js";

/**
 * @param {import("./rows.js").Rows} rows
 * @param {string} held what stood in the list before
 */
export function offerUndo(rows, held) {
  const { element, control, adder } = rows;
  const said = need(element, "[data-rows-said]", "rows");
  const button = need(element, "[data-rows-undo]", "rows");
  /** @param {boolean} offered */
  const show = (offered) => {
    said.textContent = offered ? rows.words.row_gone : "";
    button.hidden = !offered;
  };
  button.onclick = () => {
    control.value = held;
    rows.draw();
    rows.store();
    adder.focus();
  };
  show(true);
  control.addEventListener("input", () => show(false), { once: true });
}
