/** What must be known before the first paint, so that nothing jumps or flashes: will the scripts work, and which colours. */
{
  const root = document.documentElement;
  root.className = "js";

  // `modules` says that the forms will work. Browsers older than the newest syntax in our modules run none of them, and no
  // browser runs those of a page opened from disk: there the page stays as for readers without scripts.
  try {
    new RegExp("(?<!a)\\p{L}", "u");
    if (location.protocol !== "file:") root.classList.add("modules");
  } catch {
    // An old browser.
  }

  // Where they do not work after all, because one could not be loaded, `broken` says so and the page goes back to what
  // readers without scripts see.
  const parts = ["data-builder", "data-asks", "data-overview", "data-place-choice", "data-my-case", "data-start", "data-way-out"];
  const unmade = parts.map((part) => `[${part}]:not([data-ready])`).join();
  const check = (/** @type {boolean} */ failed) => {
    if (!root.classList.contains("modules") || !document.querySelector(unmade)) return;
    root.classList.add("broken");
    if (failed) root.classList.remove("modules");
  };
  addEventListener("load", () => check(true));
  setTimeout(() => check(false), 15000);

  // The colours that the reader chose, else those of the system, as it changes.
  const KEY = "good-terms:colours";
  const system = matchMedia("(prefers-color-scheme: dark)");
  /** @type {string | null} */
  let chosen = null;
  const read = () => {
    try {
      chosen = localStorage.getItem(KEY);
    } catch {
      // A browser that remembers nothing: the choice holds for the page.
    }
  };
  const isDark = () => (chosen ? chosen === "dark" : system.matches);
  const show = () => {
    root.dataset.mdColorScheme = isDark() ? "slate" : "default"; // as the theme calls them
    for (const button of document.querySelectorAll("[data-colours]")) button.setAttribute("aria-pressed", String(isDark()));
  };
  const change = () => {
    const dark = !isDark();
    chosen = dark === system.matches ? null : dark ? "dark" : "light";
    try {
      if (chosen) localStorage.setItem(KEY, chosen);
      else localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
    show();
  };
  const again = () => {
    read();
    show();
  };
  again();
  system.addEventListener("change", show);
  for (const event of ["DOMContentLoaded", "pageshow", "storage"]) addEventListener(event, again);
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-colours]")) change();
  });
}
