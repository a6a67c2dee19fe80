/** What the reader's browser can do with a text. */

import { IN_APP } from "./in_app.js";

/**
 * Whether the browser that calls itself `agent` saves files: one that lives within an app does not.
 * @param {string} agent
 */
export function savesFiles(agent) {
  const bare = /iPhone|iPad|iPod/.test(agent) && /AppleWebKit/.test(agent) && !/Safari\//.test(agent); // a window of an app
  return !bare && !IN_APP.some((name) => agent.includes(name));
}

/** Whether this one does, as far as it tells. */
export function savesHere() {
  return "download" in HTMLAnchorElement.prototype && savesFiles(navigator.userAgent);
}
