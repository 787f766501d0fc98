import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { atHome } from './home.ts';

const unpack = promisify(zstdDecompress);
/** Unpacked in one piece: more than any model has. In pieces of the usual size it takes three times as long. */
const chunkSize = 8 * 2 ** 20;

/** The bytes of models/<name>.bin.zst. They are kept packed: a language's files stay below 10 MB that way. */
export const readModel = async (name: string, folder = atHome('models')): Promise<Uint8Array> =>
  unpack(await readFile(join(folder, `${name}.bin.zst`)), { chunkSize });
