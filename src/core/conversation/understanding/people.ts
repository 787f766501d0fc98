import { claimCount, quoteCount } from '../../../library/voices.ts';
import { formatLine } from '../../parse.ts';
import { type Heard, matches } from './heard.ts';
import { back, line, type Meaning } from './meaning.ts';
import { askedWhole, type Phrase, patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';
import { type Named, type Whom, whomMeans } from './who.ts';

const person = ({ name }: Named): string => formatLine('person', { name });
const quotes = ({ name }: Named): string => formatLine('quotes', { person: name });
const claims = ({ name }: Named): string => formatLine('claims', { source: name });

/** What is asked about somebody, in the order in which it is tried. */
const QUESTIONS: readonly (readonly [Phrase, (whom: Named) => string])[] = [
  ['quotesOf', quotes],
  ['claimsOf', claims],
  ['moreOf', person],
  ['saysOf', person],
  ['whoIs', person],
];

/** «quotes kim», «was sagt die Ministerin?», «who is that?» */
export async function readPerson(heard: Heard, situation: Situation): Promise<Meaning | null> {
  const missed: Meaning[] = [];
  for (const [phrase, lineFor] of QUESTIONS) {
    for (const { who } of matches(heard, patternsOf(phrase))) {
      const whom: Whom = who === undefined ? whoever(situation) : await whomMeans(who, situation);
      if (whom.is === 'voice') return line(lineFor(whom));
      if (whom.is === 'unclear') missed.push(back(whom.why));
      else if (isName(whom.name)) missed.push(line(formatLine('quotes', { person: whom.name })));
    }
  }
  return missed[0] ?? null;
}

/** Whom «her role?» is about. */
const whoever = ({ about }: Situation): Whom =>
  about === null ? { is: 'unclear', why: 'who' } : { is: 'voice', voice: about, name: about.name };

/** «und Weber?»: the same about somebody else. */
export async function readNamed(heard: Heard, situation: Situation): Promise<Meaning | null> {
  for (const { who = '' } of matches(heard, patternsOf('named'))) {
    const whom = await whomMeans(who, situation);
    if (whom.is === 'voice') return line(sameFor(whom, situation));
    if (whom.is === 'unclear') return back(whom.why);
    if (isName(whom.name) && heard.words.length <= MOST_NAME_WORDS)
      return line(formatLine('quotes', { person: whom.name }));
  }
  return null;
}

const MOST_NAME_WORDS = 3;

function sameFor(whom: Named, { last }: Situation): string {
  const { voice } = whom;
  const first = last?.command.name;
  if (first === 'person') return person(whom);
  if (voice === null) return first === 'claims' ? claims(whom) : quotes(whom);
  const inOrder = first === 'claims' ? (['claims', 'quotes'] as const) : (['quotes', 'claims'] as const);
  const counts = { quotes: quoteCount(voice), claims: claimCount(voice) };
  const has = inOrder.find((kind) => counts[kind] > 0);
  return has === undefined ? person(whom) : { quotes, claims }[has](whom);
}

/** Whether it looks like a name that nobody here has: every word with a capital. */
const isName = (typed: string): boolean =>
  typed.split(/\s+/).every((word) => /^[„“"'»«‚‘]?\p{Lu}/u.test(word));

/** «was sagt er zu den Containern?», «und zu den Waffen?»: a question to the article, with the name in it. */
export async function readTopic(heard: Heard, situation: Situation): Promise<Meaning | null> {
  for (const { who = '', what = '' } of matches(heard, patternsOf('topicOf'))) {
    const whom = await whomMeans(who, situation);
    if (whom.is === 'unclear') return back(whom.why);
    if (whom.is === 'voice' && what !== '') return question(heard, who, whom);
  }
  const { about, language, last } = situation;
  const [topic] = matches(heard, patternsOf('topic'));
  const isOfPerson = last !== null && ['quotes', 'claims', 'person'].includes(last.command.name);
  if (topic === undefined || about === null || !isOfPerson) return null;
  const whole = typedPart(heard);
  return { kind: 'ask', question: askedWhole(about.name, whole, language), asWritten: false };
}

/** The question as written, with the full name in place of what was said for it. */
function question({ text }: Heard, who: string, { name }: Named): Meaning {
  const written = text.trim();
  const asked = written.includes(name) ? written : written.replace(who, name);
  return { kind: 'ask', question: asked, asWritten: asked === written };
}

const typedPart = ({ text, words }: Heard): string =>
  text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
