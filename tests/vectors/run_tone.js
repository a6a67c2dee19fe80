/** Runs the tone check: reads its rules and what is asked of it from standard input, and prints what comes of it. */

import { detect } from "../../overrides/tone/detect.js";
import { find, Rules } from "../../overrides/tone/engine.js";
import { cutAtFindings } from "../../overrides/tone/marks.js";
import { apply } from "../../overrides/tone/rewrite.js";

/** @typedef {import("../../overrides/tone/engine.js").Finding} Finding */
/** @typedef {{lang: string, text: string, channel: string}} Message */
/** @typedef {{lang: string, text: string, finding: Finding, rewrite: string, replaces: string}} Rewritten */
/**
 * @typedef {object} Given
 * @property {import("../../overrides/tone/engine.js").Structure} structure
 * @property {Record<string, import("../../overrides/tone/rules.js").Compiled>} rules
 * @property {Message[]} [messages] in which rules find something
 * @property {Rewritten[]} [changes] rewrites that are put in
 * @property {{text: string, findings: Finding[]}[]} [marks] texts that are cut at their findings
 * @property {{known: import("../../overrides/tone/detect.js").Known, texts: string[]}} [detected] texts of an unknown language
 * @property {Message[]} [timed] messages of which the time is wanted, in milliseconds
 */

const TIMES = 9;
/** @type {{process: {cpuUsage: (since?: object) => {user: number, system: number}}}} which only a test's engine has */
const { process } = /** @type {any} */ (globalThis);

/** @type {Given} */
const { structure, rules: data, messages = [], changes = [], marks = [], detected, timed = [] } = JSON.parse(
  await new Response(Deno.stdin.readable).text(),
);
const rules = Object.fromEntries(Object.entries(data).map(([lang, own]) => [lang, new Rules(own)]));

/** @param {Message} message */
const found = ({ lang, text, channel }) => find(text, rules[lang], structure, channel);

/**
 * The messages, once the engine has seen them all several times.
 * @param {Message[]} messages
 */
function warm(messages) {
  for (let turn = 0; turn < TIMES; turn++) messages.forEach(found);
  return messages;
}

/**
 * The usual time of a processor that a message takes, once the engine is warm: what else the machine does counts nothing.
 * @param {Message} message
 */
function time(message) {
  const times = Array.from({ length: TIMES }, () => {
    const began = process.cpuUsage();
    found(message);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return times.sort((one, other) => one - other)[TIMES >> 1];
}

const given = {
  found: messages.map(found),
  changed: changes.map(({ lang, text, finding, ...how }) => apply(text, finding, { ...how, letters: rules[lang].letters })),
  pieces: marks.map(({ text, findings }) => cutAtFindings(text, findings)),
  detected: (detected?.texts || []).map((text) => detect(text, detected?.known || {})),
  times: warm(timed).map(time),
};
console.log(JSON.stringify(given));
