import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fetchPage } from '../../src/article/fetch.ts';
import { decodePage } from '../../src/article/page/decode.ts';
import { extractPage } from '../../src/article/page/page.ts';
import { benchmarks } from '../eval/scorers.ts';
import { quantile, type Row, tableHead } from './measure.ts';

const FETCHES = 300;

/** Extraction per page beside Readability.js over the same pages, and what the guarded fetch takes beside a bare one. */
export async function extractBench(): Promise<Row[]> {
  const rows = tableHead('what', 'here', 'beside it');
  return [...rows, ...(await extractionRows()), await fetchRow()];
}

async function extractionRows(): Promise<Row[]> {
  const folder = benchmarks();
  if (folder === null) return [['extraction', 'not measured: no ../shared/benchmarks', '']];
  const pages = await pagesIn(join(folder, 'extraction/html'));
  const ours = timesOf(pages, (html) => extractPage(html, null));
  const theirs = timesOf(pages, (html) => new Readability(parseHTML(html).document).parse());
  return [0.5, 0.99].map((share) => [
    `extraction of ${pages.length} pages, p${share * 100}`,
    `${quantile(ours, share).toFixed(1)} ms`,
    `Readability.js over linkedom ${quantile(theirs, share).toFixed(1)} ms`,
  ]);
}

async function pagesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html.gz'));
  return Promise.all(
    names.map(async (name) => decodePage(gunzipSync(await readFile(join(folder, name))), null)),
  );
}

/** Milliseconds for each page, after a round that is not counted. */
function timesOf(pages: readonly string[], read: (html: string) => unknown): number[] {
  for (const html of pages) read(html);
  return pages.map((html) => {
    const begun = performance.now();
    read(html);
    return performance.now() - begun;
  });
}

async function fetchRow(): Promise<Row> {
  const page = `<!doctype html>${'<p>Ein Satz.</p>'.repeat(5000)}`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const url = `http://127.0.0.1:${address.port}/`;
  const guarded = await fetchTimes(() => fetchPage(url, { policy: () => true, environment: {} }));
  const bare = await fetchTimes(async () => (await fetch(url)).text());
  server.closeAllConnections();
  server.close();
  return [
    `fetching a page of ${(page.length / 1024).toFixed(0)} kB on loopback, p50`,
    `${quantile(guarded, 0.5).toFixed(2)} ms, a connection each`,
    `bare fetch, connection kept ${quantile(bare, 0.5).toFixed(2)} ms`,
  ];
}

async function fetchTimes(get: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < FETCHES; i++) {
    const begun = performance.now();
    await get();
    times.push(performance.now() - begun);
  }
  return times;
}
