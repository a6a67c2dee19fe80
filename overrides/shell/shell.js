/** The frame of a page: links of headings, the section that is read, folded parts, the reader's own language. */

import { all } from "../core/need.js";

const OFFERED = "good-terms:offered";
const TOP = 100; // pixels from the top of the window to below where a heading stands that one went to
const SHOWN = 4000; // milliseconds for which the page says that a link was copied

/** @param {EventTarget | null} target */
const headingLink = (target) => (target instanceof Element ? target.closest("a.headerlink") : null);

/** The sign beside a heading copies the address of its section. */
function copyLinks() {
  const said = /** @type {HTMLElement | null} */ (document.querySelector("[data-said]"));
  let timer = 0;
  addEventListener("click", async ({ target }) => {
    const link = headingLink(target);
    if (!(link instanceof HTMLAnchorElement) || !said) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // the address stands in the address bar
    }
    said.textContent = said.dataset.copied || "";
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = ""), SHOWN);
  });
}

/** In the list of what is on this page, the section that one reads is marked. */
function markSection() {
  const links = new Map(all(document, ".contents a").map((link) => [decodeURIComponent(link.getAttribute("href") || "").slice(1), link]));
  const passed = new Set();
  const mark = () => {
    const current = [...links.keys()].filter((id) => passed.has(id)).pop();
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  /** @param {IntersectionObserverEntry[]} entries */
  const look = (entries) => {
    for (const { target, isIntersecting } of entries) isIntersecting ? passed.add(target.id) : passed.delete(target.id);
    mark();
  };
  /** @type {IntersectionObserver | undefined} */
  let observer;
  // What stands below the bar or above it counts as begun, however far the reader jumped.
  const watch = () => {
    observer?.disconnect();
    observer = new IntersectionObserver(look, { rootMargin: `999999px 0px ${TOP - innerHeight}px` });
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
  };
  watch();
  addEventListener("resize", watch);
}

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

copyLinks();
markSection();
unfold();
offerLanguage();
