import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodePage } from '../src/article/page/decode.ts';
import { extractPage } from '../src/article/page/page.ts';

const USAGE = 'usage: npm run --silent extract -- FOLDER   (with <id>.html.gz or <id>.html)';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const predictions: Record<string, { articleBody: string }> = {};
for (const name of (await readdir(folder)).toSorted()) {
  const id = /^(?<id>.+)\.html(?:\.gz)?$/.exec(name)?.groups?.id;
  if (id === undefined) continue;
  const bytes = await readFile(join(folder, name));
  const page = decodePage(name.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes, null);
  predictions[id] = { articleBody: extractPage(page, null).text };
}
console.log(JSON.stringify(predictions, null, 2));
