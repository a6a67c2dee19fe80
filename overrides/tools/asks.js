/**
 * The questions of a tool on another page. The page brings the first one; what answers the reader comes with the first sign,
 * or at once where something was answered before.
 */

import { load } from "../core/case.js";
import { all } from "../core/need.js";
import { atFirstSign } from "../core/sign.js";

const DONE = ["pointerdown", "keydown", "click", "change"];

/** @param {import("../core/need.js").Part} root */
function ask(root) {
  /** @type {import("./asked.js").Done[]} */
  const early = [];
  /** @type {Promise<void> | undefined} */
  let coming;
  const begin = () => (coming ||= bring());
  const note = (/** @type {any} */ event) => {
    early.push([event, event.target.checked]);
    begin();
  };
  const bring = async () => {
    try {
      const { Asked } = await import("./asked.js");
      for (const kind of DONE) root.removeEventListener(kind, note);
      new Asked(root, early);
    } catch (error) {
      console.warn(error);
      coming = undefined; // asked for again with the next press
    }
    root.classList.toggle("broken", !coming);
  };
  for (const kind of DONE) root.addEventListener(kind, note);
  root.addEventListener("submit", (event) => event.preventDefault()); // answers stay out of the address
  if (Object.keys({ ...load(`tool:${root.dataset.tool}`), ...load("view") }).length) begin();
  else atFirstSign(begin);
  root.dataset.ready = "";
}

for (const root of all(document, "[data-asks]")) ask(root);
