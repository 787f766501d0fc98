import type { NameKind } from '../../src/analysis/grammar.ts';
import type { PeopleLexicon } from '../../src/analysis/people-lexicon.ts';
import { gzipLines } from './gzip-lines.ts';
import type { GoldNames } from './named-sentences.ts';

interface Word {
  readonly form: string;
  readonly tag: string;
  readonly isPlural: boolean;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly spaceAfter: boolean;
  /** What begins and ends with this word: `(6-person-new-…`, `6)`, `(7-place-…)`. */
  readonly entities: string;
}

interface Entity {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

const kinds = new Map<string, NameKind>([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organisation'],
]);

/**
 * Persons, places and bodies in GUM (gzipped CoNLL-U): of each entity whose head is a proper noun as much as is a name. «the
 * former mayor Anna Cole of Hull» is «Anna Cole»; titles and offices before a name are no part of it.
 */
export function gumNames(file: string, people: PeopleLexicon): GoldNames[] {
  const sentences: Word[][] = [[]];
  for (const line of gzipLines(file))
    if (line === '') sentences.push([]);
    else sentences.at(-1)?.push(...readWord(line));
  return sentences
    .filter((words) => words.length > 0)
    .map((words) => goldNames(words, entitiesOf(words), people));
}

interface OpenEntity {
  readonly id: string;
  readonly type: string;
  readonly first: number;
}

function readWord(line: string): Word[] {
  const [id = '', form = '', , tag = '', fine = '', , head = '', , , misc = ''] = line.split('\t');
  if (!/^\d+$/.test(id)) return [];
  const entities = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
  return [
    {
      form,
      tag,
      isPlural: fine === 'NNPS',
      head: Number(head) - 1,
      spaceAfter: !misc.includes('SpaceAfter=No'),
      entities,
    },
  ];
}

/** An entity that runs over the end of a sentence is left out. */
function entitiesOf(words: readonly Word[]): Entity[] {
  const open: OpenEntity[] = [];
  const done: Entity[] = [];
  words.forEach(({ entities }, at) => {
    for (const [, begun, type = '', isOneWord, ended] of entities.matchAll(ENTITY_MARK)) {
      if (begun && isOneWord) done.push({ type, first: at, last: at });
      else if (begun) open.push({ id: begun, type, first: at });
      else {
        const found = open.findLastIndex(({ id }) => id === ended);
        const [entity] = found < 0 ? [] : open.splice(found, 1);
        if (entity) done.push({ type: entity.type, first: entity.first, last: at });
      }
    }
  });
  return done;
}

/** `(6[1/2]-person-new-…` begins entity 6, `6[1/2])` ends it; one of a single word begins and ends at once. */
const ENTITY_MARK =
  /\((\d+)(?:\[[^\]]*\])?-([a-z]+)[^()]*?(\))?(?=\(|\d+(?:\[[^\]]*\])?\)|$)|(\d+)(?:\[[^\]]*\])?\)/g;

function goldNames(words: readonly Word[], entities: readonly Entity[], people: PeopleLexicon): GoldNames {
  const starts: number[] = [];
  let text = '';
  for (const { form, spaceAfter } of words) {
    starts.push(text.length);
    text += form + (spaceAfter ? ' ' : '');
  }
  const spans = entities.flatMap((entity) => nameIn(words, entity) ?? []);
  const names = spans
    .filter((span) => !spans.some((other) => contains(other, span)))
    .map((span) => (span.type === 'person' ? withoutTitles(words, span, people) : span))
    .toSorted((a, b) => a.first - b.first)
    .flatMap(({ type, first, last }) => {
      const kind = kinds.get(type);
      const end = (starts[last] ?? 0) + (words[last]?.form.length ?? 0);
      return kind ? [{ kind, start: starts[first] ?? 0, end }] : [];
    });
  return { text: text.trimEnd(), names };
}

function withoutTitles(words: readonly Word[], { type, first, last }: Entity, people: PeopleLexicon): Entity {
  const isTitle = ({ form }: Word): boolean => {
    const token = { start: 0, end: form.length, segment: 0, form, lemma: form, tag: 'PROPN' } as const;
    return people.title(token) !== null || people.role(token) !== null;
  };
  const titles = words.slice(first, last).findIndex((word) => !isTitle(word));
  return { type, first: titles < 0 ? last : first + titles, last };
}

const contains = (a: Entity, b: Entity): boolean =>
  a.first <= b.first && a.last >= b.last && a.last - a.first > b.last - b.first;

/** The proper nouns around the head; for bodies and places all words with a capital, and what *of* adds («Bank of England»). */
function nameIn(words: readonly Word[], { type, first, last }: Entity): Entity | null {
  const inside = (at: number): boolean => at >= first && at <= last;
  const head = words.findIndex(({ head: above }, at) => inside(at) && !inside(above));
  if (words[head]?.tag !== 'PROPN' || (type === 'person' && words[head]?.isPlural)) return null;
  const isWord = (at: number): boolean => {
    const { tag = 'X', form = '' } = (inside(at) && words[at]) || {};
    return tag === 'PROPN' || (type !== 'person' && at > 0 && /^\p{Lu}/u.test(form) && !NEVER.has(tag));
  };
  const isPart = (at: number): boolean =>
    isWord(at) || (/^[-–]$/.test(words[at]?.form ?? '') && isWord(at - 1) && isWord(at + 1));
  const joint = (at: number): number => {
    if (isPart(at)) return 1;
    if (type === 'person' || words[at]?.form !== 'of') return 0;
    return isPart(at + 1) ? 2 : words[at + 1]?.form === 'the' && isPart(at + 2) ? 3 : 0;
  };
  let from = head;
  while (isPart(from - 1)) from -= 1;
  let to = head;
  while (joint(to + 1) > 0) to += joint(to + 1);
  return { type, first: from, last: to };
}

const NEVER = new Set(['DET', 'PRON', 'PUNCT', 'ADP']);
