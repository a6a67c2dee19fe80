/** What helps who reads a page: links of headings, and the section that is read, in the list of them and in other languages. */

import { all } from "../core/need.js";

const TOP = 100; // pixels from the top of the window to below where a heading stands that one went to
const SHOWN = 4000; // milliseconds for which the page says that a link was copied

/** @param {EventTarget | null} target */
const headingLink = (target) => (target instanceof Element ? target.closest("a.headerlink") : null);

/**
 * The sign beside a heading copies the address of its section.
 * @param {Event[]} pressed what was pressed before
 */
function copyLinks(pressed) {
  const said = /** @type {HTMLElement | null} */ (document.querySelector("[data-said]"));
  let timer = 0;
  const copy = async (/** @type {Event} */ { target }) => {
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
  };
  addEventListener("click", copy);
  for (const event of pressed) copy(event);
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

/** In another language the page opens at the section that one reads, whose address is the same there. */
function keepPlace() {
  document.getElementById("languages")?.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const read = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".contents a[aria-current]"));
    const hash = document.querySelector(".contents a") ? read?.hash || "" : location.hash;
    if (link && document.getElementById(decodeURIComponent(hash.slice(1)))) link.hash = hash;
  });
}

/** @param {Event[]} pressed what was pressed before */
export function start(pressed) {
  copyLinks(pressed);
  markSection();
  keepPlace();
}
