import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Lines of a gzipped text file. */
export function gzipLines(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n');
}
