/** Takes articles into content/: `npm run add -- FILE|URL…`. Exit status: 0 all taken, 1 some refused, 2 nothing asked. */
import { relative } from 'node:path';
import { Refusal } from '../src/article/refusal.ts';
import { languageOf } from '../src/core/language.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { addToContent } from '../src/library/add.ts';

const sources = process.argv.slice(2);
if (sources.length === 0) {
  console.error('usage: npm run add -- FILE|URL…   (a web address, a saved page, or a text)');
  process.exit(2);
}
const language = languageOf(process.env.LC_ALL ?? process.env.LANG);
const texts = {
  de: { added: 'aufgenommen', paywalled: 'die Seite ist nicht frei, vielleicht ist es nur der Anfang' },
  en: { added: 'added', paywalled: 'the page is not free, perhaps this is only its beginning' },
}[language];
const engine = createEngine(atHome('models'));
for (const source of sources) {
  try {
    const { article, file, paywalled } = await addToContent(source, atHome('content'), engine);
    const note = paywalled ? ` (${texts.paywalled})` : '';
    console.log(`${texts.added}: ${relative('.', file)}: «${article.title.text}»${note}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${source}: ${error.texts[language]}`);
    process.exitCode = 1;
  }
}
