/** The frame of a page: folded parts and the reader's own language; links of headings and the section that is read come later. */

import { all } from "../core/need.js";
import { atFirstSign } from "../core/sign.js";

const OFFERED = "good-terms:offered";

/** What is folded is printed too, and unfolds for who comes for something in it. Forms fold as they like. */
function unfold() {
  /** @type {HTMLElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all(document, "article details:not([open])").filter((part) => !part.closest("[data-builder], [data-asks]"));
    for (const part of opened) part.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.removeAttribute("open");
  });
  const reach = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let folded = target?.closest("details:not([open])");
    if (!target || !folded) return;
    for (; folded; folded = target.closest("details:not([open])")) folded.setAttribute("open", "");
    target.scrollIntoView();
  };
  addEventListener("hashchange", reach);
  reach();
}

/** Who reads another of our languages rather than this one is told so once, in that language. */
function offerLanguage() {
  const offers = all(document, "[data-offer]");
  const own = navigator.languages.map((tag) => tag.split("-")[0]);
  const wanted = own.find((code) => code === document.documentElement.lang || offers.some((offer) => offer.lang === code));
  const offer = offers.find(({ lang }) => lang === wanted);
  if (!offer) return;
  try {
    if (localStorage.getItem(OFFERED)) return;
    localStorage.setItem(OFFERED, "yes");
  } catch {
    return; // who is not remembered would be asked on every page
  }
  const hide = () => (offer.hidden = true);
  offer.hidden = false;
  offer.querySelector("button")?.addEventListener("click", hide);
  document.querySelector("[data-builder]")?.addEventListener("click", hide); // who works there is not to look past it
}

/** What helps who reads on comes with the first sign; a link that is pressed meanwhile is copied then. */
function goOn() {
  /** @type {Event[]} */
  const pressed = [];
  const note = (/** @type {Event} */ event) => pressed.push(event);
  addEventListener("click", note);
  atFirstSign(async () => {
    try {
      (await import("./reading.js")).start(pressed);
    } catch (error) {
      console.warn(error); // addresses of sections stand in the address bar all the same
    }
    removeEventListener("click", note);
  });
}

// What comes later is written with this, and `first.js` asks the same: where it is unknown, the frame and all that begins with
// it stop here, and the page stays as for readers without scripts.
new RegExp("(?<!a)");
unfold();
offerLanguage();
goOn();
