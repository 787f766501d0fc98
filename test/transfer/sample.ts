import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { createContent } from '../../src/library/content.ts';
import { scope } from '../../src/library/scope.ts';
import type { Database } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';
import { newsroomOf } from '../feeds/newsroom.ts';
import { story, teasers } from '../feeds/paper.ts';
import { clockAt, webOf } from '../feeds/web.ts';
import { editor, entryOf, newsroomOn } from '../newsroom.ts';

const START = '2026-11-24T06:00:00Z';
const engine = createEngine(atHome('models'));

/** Lets a bot live on a database until there is something in every table that is kept. */
export async function live(database: Database): Promise<void> {
  const newsroom = newsroomOn(database, START);
  const { services, ask } = newsroom;
  await newsroom.put(
    await entryOf(
      'Dockers vote',
      'The dockers of Westrup voted for a strike. “We\u2028will stand together,” said Mayor Jo Fisher.',
    ),
    await entryOf('Halle gesperrt', 'Die Halle ist gesperrt. „Das Dach ist undicht“, sagte Anna Weber.', {
      language: 'de',
    }),
  );
  await ask(
    '/add Der Rat von Osterfeld tagte. Bürgermeister Jan Specht sagte: „Wir bauen die Brücke noch in diesem Jahr.“',
  );
  await ask('/quotes fisher', { ...editor, thread: 'slack:T1:C1:1.1' });
  await services.conversations.answered('slack:T1/C1/1.1', 'slack:T1/C1/1.2');
  await ask('/watch Jo Fisher');
  await ask('/watch "Dach"');
  await ask('/settings quiet 22:00-06:00');
  await services.welcomes.isFirst('slack:T1/C1');
  await ask('/schedule do:on zone:Europe/Berlin every day 07:30 today');
  await ask('/schedule do:on zone:Asia/Tokyo every monday 9:00 articles');
  await lineStore(database).keep(`/quotes person:"${'x'.repeat(200)}"`);
  newsroom.at('2026-11-24T06:30:00Z');
  await newsroom.tick();
  newsroom.poster.fates('C1', [{ refused: 900 }]);
  newsroom.at('2026-11-25T06:30:00Z');
  await newsroom.put(await entryOf('Second vote', 'The dockers voted again. “No,” said Mayor Jo Fisher.'));
  await newsroom.tick();
  await newsroom.put(
    await entryOf('Dockers vote', 'The dockers of Westrup voted. “We will wait,” said Mayor Jo Fisher.'),
  );
  await corrections(database);
  const readOn = await createContent({
    database,
    engine,
    shelves: services.shelves,
    folder: atHome('content'),
    now: services.now,
    report: ({ mend }) => {
      throw new Error(mend);
    },
  }).look();
  await readOn(() => false);
  await follow(database);
}

/** A message that shows an article, a report of a sentence in it as wrong, and that sentence hidden. */
async function corrections(database: Database): Promise<void> {
  const place = { scope: 'slack:T1', platform: 'slack', home: 'slack:T1', channel: 'C1', thread: null };
  const message = { message: '17.1', line: '/brief', language: 'en', page: 0, shared_by: null };
  const by = {
    scope: 'slack:T1',
    article: 'dockers-vote',
    by: editor.person,
    at: '2026-11-25T07:00:00.000Z',
  };
  const said = '{"sentence":1}';
  await database
    .insertInto('copies')
    .values({ id: 'c1', ...place, ...message, at: by.at, shown: 'x' })
    .execute();
  await database
    .insertInto('copy_articles')
    .values({ copy: 'c1', article: by.article, revision: 1, title: 'Dockers vote', sentences: '[1]' })
    .execute();
  await database
    .insertInto('reports')
    .values({ id: 'r1', ...by, said, why: 'It is not so.', closed_at: null })
    .execute();
  await database
    .insertInto('hidden')
    .values({ id: 'h1', ...by, said })
    .execute();
}

/** Follows a feed whose pages cannot be had just now: its entries stay owed. */
async function follow(database: Database): Promise<void> {
  const clock = clockAt(START);
  const stories = [1, 2].map((number) => story(number, clock.now.subtract({ hours: number })));
  const web = await webOf(
    {
      'paper.test': ({ url }, response) =>
        url === '/feed'
          ? response.setHeader('etag', '"1"').end(teasers(stories, web.at('paper.test', '')))
          : response.writeHead(503).end(),
    },
    clock,
  );
  const reading = await newsroomOf(web, clock, { database });
  await reading.feeds.follow(web.at('paper.test', '/feed'), scope.parse(editor.place.home), editor.person);
  await reading.settle();
  await web.close();
}
