import { foldedWords } from '../../../analysis/names.ts';
import { readAmount } from './amounts.ts';
import { readBeyond } from './beyond.ts';
import { type Heard, hear, withoutFillers, withoutSlips } from './heard.ts';
import { languageBehind, readLanguage } from './languages.ts';
import type { Meaning } from './meaning.ts';
import { readOverview } from './overviews.ts';
import { readNamed, readPerson, readTopic } from './people.ts';
import { fillers, vocabulary } from './phrases.ts';
import { readSentence } from './sentences.ts';
import type { Situation } from './situation.ts';
import { readSource } from './sources.ts';

/** What a question can be read as; the first that fits is what was meant. */
const READERS: readonly ((heard: Heard, situation: Situation) => Meaning | null | Promise<Meaning | null>)[] =
  [
    readLanguage,
    readSentence,
    readOverview,
    readSource,
    readAmount,
    readBeyond,
    readTopic,
    readPerson,
    readNamed,
  ];

/**
 * What somebody meant by what they typed, in what it was asked in; null for nothing that this knows, which may be a
 * question to the article.
 */
export async function understand(typed: string, situation: Situation): Promise<Meaning | null> {
  const heard = hear(typed);
  const behind = languageBehind(heard);
  if (behind === null) return read(heard, situation);
  const asked = await read(behind.asked, situation);
  return asked?.kind === 'line' ? { ...asked, language: behind.language } : read(heard, situation);
}

async function read(heard: Heard, situation: Situation): Promise<Meaning | null> {
  const known = knownWords(situation);
  const mended = withoutSlips(heard, vocabulary, (word) => known.has(word));
  for (const one of [heard, withoutFillers(heard, fillers), mended, withoutFillers(mended, fillers)])
    for (const reader of READERS) {
      const meaning = await reader(one, situation);
      if (meaning !== null) return meaning;
    }
  return null;
}

/** Words of the article and of the names in it, which are no slips. */
const knownWords = ({ entry, voices }: Situation): ReadonlySet<string> =>
  new Set(
    [
      entry?.article.text ?? '',
      ...voices.flatMap(({ name, aliases, roles }) => [name, ...aliases, ...roles]),
    ].flatMap(foldedWords),
  );
