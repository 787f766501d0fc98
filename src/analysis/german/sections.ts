import { z } from 'zod';

/** A model file: a length, a JSON table of named sections, the sections themselves, each at a multiple of 4 bytes. */
const headerSchema = z.object({
  format: z.literal('german-1'),
  sections: z.record(z.string(), z.object({ offset: z.int().min(0), length: z.int().min(0) })),
});

export type Sections = (name: string) => ArrayBuffer;

/** Joins named byte sections into one model file. */
export function packSections(sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const table: Record<string, { offset: number; length: number }> = {};
  let size = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    table[name] = { offset: size, length: bytes.byteLength };
    size += Math.ceil(bytes.byteLength / 4) * 4;
  }
  const header = new TextEncoder().encode(JSON.stringify({ format: 'german-1', sections: table }));
  const start = 4 + header.byteLength;
  const file = new Uint8Array(start + size);
  new DataView(file.buffer).setUint32(0, header.byteLength, true);
  file.set(header, 4);
  for (const [name, bytes] of Object.entries(sections)) file.set(bytes, start + (table[name]?.offset ?? 0));
  return file;
}

/** Takes a model file apart. Throws an error that names what is missing or broken. */
export function unpackSections(file: Uint8Array): Sections {
  if (file.byteLength < 4) throw new Error('German model: the file is empty or cut off');
  const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const start = 4 + headerLength;
  if (file.byteLength < start) throw new Error('German model: the file is cut off in its header');
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(file.subarray(4, start))));
  return (name) => {
    const section = header.sections[name];
    if (!section) throw new Error(`German model: section «${name}» is missing`);
    const from = start + section.offset;
    if (from + section.length > file.byteLength)
      throw new Error(`German model: section «${name}» is cut off`);
    return new Uint8Array(file.subarray(from, from + section.length)).buffer;
  };
}
