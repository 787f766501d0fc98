import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { atHome } from './home.ts';

const unzip = promisify(gunzip);

/** The bytes of models/<name>.bin.gz. They are kept packed: a language's files stay below 10 MB that way. */
export const readModel = async (name: string, folder = atHome('models')): Promise<Uint8Array> =>
  unzip(await readFile(join(folder, `${name}.bin.gz`)));
