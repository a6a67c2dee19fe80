/** New files of a ZIP. */

import { Entry } from "../builder/zip.js";

const CENTRAL = 0x02014b50;
const VERSION = 20; // what unpacks it must know: folders and packed files
const UTF8 = 0x0800;

/**
 * A new file, packed.
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} day in ISO form
 */
export async function newEntry(name, bytes, day) {
  const [year, month, date] = day.split("-").map(Number);
  const head = new DataView(new ArrayBuffer(46));
  const encoded = new TextEncoder().encode(name);
  head.setUint32(0, CENTRAL, true);
  for (const at of [4, 6]) head.setUint16(at, VERSION, true);
  head.setUint16(8, UTF8, true);
  head.setUint16(14, ((year - 1980) << 9) | (month << 5) | date, true);
  head.setUint16(28, encoded.length, true);
  const entry = new Entry(head, encoded, bytes);
  await entry.pack(bytes);
  return entry;
}
