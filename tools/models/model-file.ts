import { writeFileSync } from 'node:fs';
import { constants, zstdCompressSync } from 'node:zlib';
import { atHome } from '../../src/home.ts';

const params = { [constants.ZSTD_c_compressionLevel]: 19 };

/** Writes models/<name>.bin.zst, the same bytes for the same content. */
export const writeModel = (name: string, bytes: Uint8Array): void =>
  writeFileSync(atHome(`models/${name}.bin.zst`), zstdCompressSync(bytes, { params }));
