/** The parts of a tool in a page: its result, and questions where it asks any. */

import { Questions } from "./questions.js";
import { Result } from "./result.js";

/**
 * The result, and the questions where it asks any, which know each other through the tool.
 * @param {Pick<import("./result.js").Decider, "root" | "spec" | "engine" | "forget">} given
 */
export function connect(given) {
  const { words, tool: id } = given.root.dataset;
  /** @type {import("./questions.js").Asker & import("./result.js").Decider} */
  const tool = { ...given, id, words: JSON.parse(words), finish: () => result.focus() };
  const result = new Result(tool);
  return { result, questions: given.root.querySelector("[data-questions]") ? new Questions(tool) : undefined };
}
