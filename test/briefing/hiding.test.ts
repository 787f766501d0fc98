import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { articleId, contentHash } from '../../src/article/article.ts';
import { brief } from '../../src/briefing/brief.ts';
import type { Version } from '../../src/briefing/changes.ts';
import { hiddenIn, type Said, saidBy } from '../../src/briefing/hiding.ts';
import { claim, marked, quote, speaker } from './marked.ts';

const TEXT = [
  'Anna Weber kam am Montag nach Kiel.',
  'Der Hafen werde im Mai geschlossen, sagte Weber am Abend.',
  'Karl Brandt sagte: „Der Hafen bleibt offen.“',
].join('\n');

function version(text = TEXT): Version {
  const article = {
    id: articleId.parse('hafen'),
    language: 'de' as const,
    date: null,
    title: { text: 'Hafen', ours: false },
    publisher: null,
    byline: null,
    agencies: [],
    url: null,
    text,
    hash: contentHash.parse(createHash('sha256').update(text).digest('hex')),
  };
  const analysis = marked(text, 'de', {
    claims: [claim(text, 2, CLAIM.exec(text)?.[0] ?? '', { source: speaker(text, 'Weber') })],
    quotes: [quote(text, 3, 'Der Hafen bleibt offen.', { speaker: speaker(text, 'Karl Brandt') })],
  });
  return { article, briefing: brief(article, analysis) };
}

const CLAIM = /D\S+ \S+ werde im Mai \w+/u;

const words = (whose: string | null, ...pieces: string[]): Said => ({ kind: 'words', pieces, whose });
/** Ids of what is hidden, without key points, which are made of the same sentences. */
const hides = (said: Said) => [...hiddenIn(version(), [said])].filter((id) => !id.startsWith('k'));

test.each<[string, Said, string[]]>([
  ['the same words of the same person', words('Weber', 'Der Hafen werde im Mai geschlossen'), ['c2.1']],
  ['by the full name too', words('Anna Weber', 'Der Hafen werde im Mai geschlossen'), ['c2.1']],
  ['not of somebody else', words('Karl Brandt', 'Der Hafen werde im Mai geschlossen'), []],
  ['a word more or less', words('Weber', 'Der Hafen werde im Mai'), ['c2.1']],
  ['not a part of it', words('Weber', 'im Mai'), []],
  [
    'words with something left out between them',
    words('Weber', 'Der Hafen werde', 'Mai geschlossen'),
    ['c2.1'],
  ],
  [
    'a sentence, with all that stands in it',
    words(null, 'Der Hafen werde im Mai geschlossen, sagte Weber am Abend.'),
    ['c2.1', 's2'],
  ],
  [
    'what does not stand there any more hides nothing',
    words(null, 'Der Hafen werde im Juni geschlossen'),
    [],
  ],
])('hides %s', (_, said, ids) => {
  expect(hides(said)).toEqual(ids);
});

test('what a statement says is found again by it, in the text as it was read then', () => {
  for (const id of ['c2.1', 'q3.1', 's1']) {
    const said = saidBy(version(), id);
    expect(said === null ? [] : [...hiddenIn(version(), [said])]).toContain(id);
  }
  expect(saidBy(version(), 'q9.1')).toBeNull();
});

test('it does not go over to what another revision says in its place', () => {
  const said = saidBy(version(), 'c2.1');
  const revised = version(
    TEXT.replace('im Mai geschlossen', 'im Mai geöffnet').replace('Der Hafen werde', 'Das Museum werde'),
  );
  expect(said === null ? [] : [...hiddenIn({ ...revised }, [said])]).toEqual([]);
});
