/** What was typed, kept for the tab. A browser that refuses to store loses nothing but the memory. */

const PREFIX = "good-terms:";

/** The values kept under a name. */
export function load(name) {
  try {
    const found = JSON.parse(sessionStorage.getItem(PREFIX + name));
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}

/** Keep values under a name. */
export function save(name, values) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values));
  } catch {
    // Private mode or a full store: the page works on without memory.
  }
}
