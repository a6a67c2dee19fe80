/** Reads and writes ZIP files: what is not changed is copied as it is, still packed. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

const CRC = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

class Entry {
  constructor(fields) {
    Object.assign(this, fields);
  }

  unpack() {
    return this.method === DEFLATED ? through(this.packed, new DecompressionStream("deflate-raw")) : this.packed;
  }

  async pack(bytes) {
    this.packed = await through(bytes, new CompressionStream("deflate-raw"));
    Object.assign(this, { method: DEFLATED, crc: checksum(bytes), size: bytes.length });
  }
}

/** The entries of a ZIP file by name, in order. */
export async function readZip(buffer) {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("not a ZIP file");
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count; count -= 1) {
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = new Uint8Array(buffer, at + 46, length);
    entries.set(new TextDecoder().decode(name), new Entry({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: new Uint8Array(buffer, start, view.getUint32(at + 20, true)),
    }));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The entries as the bytes of a ZIP file. */
export function writeZip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries.values()) {
    const local = header(LOCAL, entry);
    directory.push(header(CENTRAL, entry, offset), entry.name);
    parts.push(local, entry.name, entry.packed);
    offset += local.length + entry.name.length + entry.packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.size, true);
  end.setUint16(10, entries.size, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end.buffer]);
}

/** A local or central header; the central one has two more bytes before and sixteen after the shared fields. */
function header(signature, entry, offset) {
  const central = signature === CENTRAL;
  const view = new DataView(new ArrayBuffer(central ? 46 : 30));
  const base = central ? 6 : 4;
  view.setUint32(0, signature, true);
  if (central) view.setUint16(4, 20, true);
  view.setUint16(base, 20, true);
  view.setUint16(base + 2, 0x800, true);
  view.setUint16(base + 4, entry.method, true);
  view.setUint32(base + 6, 0x210000, true); // 1 January 1980, the first day ZIP knows
  view.setUint32(base + 10, entry.crc, true);
  view.setUint32(base + 14, entry.packed.length, true);
  view.setUint32(base + 18, entry.size, true);
  view.setUint16(base + 22, entry.name.length, true);
  if (central) view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}
