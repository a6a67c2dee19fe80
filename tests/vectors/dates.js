/**
 * Runs functions of dates and the writer of calendar files: reads calendars by place and a list of
 * `[name, values, parameters, context]`, in which the context names a place; prints the list of results.
 */

import * as dates from "../../overrides/engine/dates.js";
import { calendarFile } from "../../overrides/engine/ics.js";

/** @type {Record<string, (...given: any[]) => unknown>} */
const FUNCTIONS = { ...dates, calendarFile };

/** @type {{calendars: Record<string, object>, calls: [string, any, any, {place?: string, today?: string}][]}} */
const { calendars, calls } = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(calls.map(([name, of, params, { place = "", today }]) => FUNCTIONS[name](of, params, { freeDays: calendars[place], today }))));
