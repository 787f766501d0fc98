import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { atHome } from '../../src/home.ts';

/** Writes models/<name>.bin.gz, the same bytes for the same content. */
export const writeModel = (name: string, bytes: Uint8Array): void =>
  writeFileSync(atHome(`models/${name}.bin.gz`), gzipSync(bytes, { level: 9 }));
