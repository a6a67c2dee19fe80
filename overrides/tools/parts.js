/** The parts of a tool in a page: its result, and questions where it asks any. */

import { Result } from "./result.js";

/**
 * Result and questions, which know each other through the tool.
 * @param {Pick<import("./result.js").Decider, "root" | "spec" | "engine" | "forget">} given
 * @param {typeof import("./questions.js").Questions} [Questions] where it asks any
 */
export function connect(given, Questions) {
  const { words, tool: id } = given.root.dataset;
  /** @type {import("./questions.js").Asker & import("./result.js").Decider} */
  const tool = { ...given, id, words: JSON.parse(words), finish: () => result.focus() };
  const result = new Result(tool);
  return { result, questions: Questions && new Questions(tool) };
}
