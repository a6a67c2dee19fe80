/** Reads and writes ZIP files: what is not changed is copied as it is, still packed. */

import { checksum, through } from "../core/bytes.js";

const LOCAL = "PK\x03\x04";
const END = 0x06054b50;
const DEFLATED = 8;

/** @typedef {Entry} ZipEntry */

/** A file and its 46 bytes in the directory, of which its local header repeats those from 6 to 32. */
export class Entry {
  /**
   * @param {DataView<ArrayBuffer>} head
   * @param {Uint8Array<ArrayBuffer>} name
   * @param {Uint8Array<ArrayBuffer>} packed
   */
  constructor(head, name, packed) {
    this.head = head;
    this.name = name;
    this.packed = packed;
  }

  unpack() {
    return this.head.getUint16(10, true) === DEFLATED ? through(this.packed, new DecompressionStream("deflate-raw")) : this.packed;
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  async pack(bytes) {
    this.packed = await through(bytes, new CompressionStream("deflate-raw"));
    this.head.setUint16(10, DEFLATED, true);
    this.head.setUint32(16, checksum(bytes), true);
    this.head.setUint32(20, this.packed.length, true);
    this.head.setUint32(24, bytes.length, true);
  }
}

/**
 * The entries of a ZIP file by name, in order.
 * @param {ArrayBuffer} buffer
 */
export function readZip(buffer) {
  const view = new DataView(buffer);
  const end = buffer.byteLength - 22; // our own files end without a comment
  if (view.getUint32(end, true) !== END) throw new Error("not a ZIP file");
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count; count -= 1) {
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = new Uint8Array(buffer, at + 46, length);
    const head = new DataView(buffer.slice(at, at + 46));
    head.setUint32(30, 0); // neither extra fields nor a comment
    entries.set(new TextDecoder().decode(name), new Entry(head, name, new Uint8Array(buffer, start, view.getUint32(at + 20, true))));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The entries as the bytes of a ZIP file.
 * @param {Map<string, Entry>} entries
 */
export function writeZip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  let size = 0;
  for (const { head, name, packed } of entries.values()) {
    head.setUint32(42, offset, true);
    directory.push(head, name);
    parts.push(LOCAL, new Uint8Array(head.buffer, 6, 26), name, packed);
    offset += 30 + name.length + packed.length;
    size += 46 + name.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.size, true);
  end.setUint16(10, entries.size, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end]);
}
