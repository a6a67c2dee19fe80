/** The way out of a page that nobody should find open. */

import { forget } from "../core/case.js";
import { leave, onEscapeTwice } from "../core/leave.js";
import { all, need } from "../core/need.js";

for (const root of all(document, "[data-way-out]")) {
  need(root, "button", "exit").addEventListener("click", () => leave(forget));
  root.dataset.ready = "";
}
onEscapeTwice(() => leave(forget));
