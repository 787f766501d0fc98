import { commands } from '../../../commands/index.ts';
import type { EntityId } from '../../../src/analysis/analysis.ts';
import { article } from '../../../src/article/article.ts';
import { brief } from '../../../src/briefing/brief.ts';
import { type Bot, createBot } from '../../../src/core/bot.ts';
import { marked, mention, quote, speaker } from '../../briefing/marked.ts';
import { servicesOf } from '../../services.ts';

/** Words that would do something if a page or a chat took them for more than text. */
export const HOSTILE =
  '<script>document.title="owned"</script> <img src=x onerror="document.title=1"> **fett** _kursiv_ `code` ||weg|| <!channel> @everyone [hier](https://evil.example) &amp;';

const words = (number: number): string => `Satz ${number}: ${HOSTILE} ${'und noch mehr dazu '.repeat(6)}Ende`;
const text = [
  'Ana Petrović hat am Montag eine lange Rede gehalten.',
  ...Array.from({ length: 30 }, (_, index) => `„${words(index + 2)}“, sagte Ana Petrović.`),
].join('\n');

const petrović: EntityId = 'e0';
const who = speaker(text, 'Ana Petrović', { entity: petrović });

const speech = article.parse({
  id: '2023-10-rede',
  language: 'de',
  date: '2023-10',
  title: { text: 'Eine Rede & <b>ihre</b> Folgen', ours: false },
  publisher: 'Die Zeitung',
  byline: null,
  agencies: [],
  url: null,
  text,
  hash: 'a'.repeat(64),
});

const analysis = marked(text, 'de', {
  entities: [
    {
      id: petrović,
      kind: 'person',
      name: 'Ana Petrović',
      aliases: ['Petrović'],
      roles: [],
      gender: 'female',
      number: 'singular',
    },
  ],
  mentions: [mention(text, 'Ana Petrović', { entity: petrović, how: 'name' })],
  quotes: Array.from({ length: 30 }, (_, index) =>
    quote(text, index + 2, words(index + 2), { speaker: who }),
  ),
});

/** A bot that knows one article, a long speech full of signs, marked by hand. */
export const speechBot = async (): Promise<Bot> =>
  createBot({
    commands,
    services: await servicesOf([{ article: speech, briefing: brief(speech, analysis) }]),
    today: () => Temporal.PlainDate.from('2026-11-24'),
  });
