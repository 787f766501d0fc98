import { soughtWords } from '../../../analysis/terms.ts';
import { timeExpressions } from '../../../analysis/times.ts';
import { type Language, languages } from '../../../article/article.ts';
import { edtfDate } from '../../../article/edtf.ts';
import { isFunctionWord } from '../../articles/sought-words.ts';
import type { AskedTime, Question, Wanted } from './question.ts';
import { isParticle, type Saying, sayingOf } from './saying.ts';

const HOW_MUCH =
  /^(?:(?:um )?wie ?viele?|wie (?:hoch|groß|lange|oft|stark)|how (?:many|much|long|often|high|large|big))\b/i;

/** Beginnings that tell what is wanted, the first that fits. */
const beginnings: readonly (readonly [RegExp, Wanted])[] = [
  [
    /^(?:stimmt|ist (?:es|das) (?:wahr|richtig|so)|is (?:it|that|this) (?:true|right|correct)|(?:is|are) .+ true$)/i,
    'true',
  ],
  [/^(?:wann|seit wann|bis wann|when|since when|at what time|on (?:which|what) (?:day|date))\b/i, 'when'],
  [HOW_MUCH, 'amount'],
  [/^(?:wo|wohin|woher|in welche[mrn]|where)\b/i, 'where'],
  [
    /^(?:was (?:ist|war|passiert\w*|geschah|geschieht|gab es)|what (?:happened|happens|was|is|took place))\b/i,
    'happened',
  ],
  [
    /^(?:(?:und |and )?(?:wer|wem|von wem|laut wem|wessen|who|whose|according to whom|by whom|which \w+ (?:says?|said))\b)/i,
    'who',
  ],
  [/^(?:was|wie|womit|wovor|wozu|worüber|what|how)\b/i, 'said'],
  [
    /^(?:hat|haben|ist|sind|war|waren|wird|werden|wurde|wurden|hatte|kann|soll|gibt|has|have|did|does|do|is|are|was|were|will|can)\b/i,
    'true',
  ],
];

/** What parts whom a question is about from what it is about. */
const ABOUT =
  /(?<!\p{L})(?:zu|zum|zur|über|von|vom|wegen|bezüglich|gegen|dazu,? dass|davon,? dass|dass|about|on|regarding|concerning|of|to|from|that)\s+/iu;

const ASKING =
  /^(?:wer|wem|wen|was|wann|wo|wohin|woher|wie|warum|wieso|weshalb|welche[mnrs]?|wieviele?|wessen|womit|wovor|who|whom|whose|what|when|where|how|why|which|true|wahr|richtig|stimmt|say|passiert\w*|geschah|geschehen|happen\w*|took|place|laut|according|eigentlich|denn|genau|bitte|please|exactly|actually|viele|many|much|etwas|jemand|irgendwas|something|anything|somebody|someone|anybody|es|das|dies|it|this|that|there|gab)$/i;

/** Understands a question in German or English as far as it can; what it cannot is in no field of what it gives. */
export function readQuestion(typed: string, today: Temporal.PlainDate): Question {
  const text = typed
    .trim()
    .replace(/[?!.\s]+$/, '')
    .replace(/^(?:und|and|aber|but)\s+/i, '');
  const time = timeIn(text, today);
  const untimed =
    time === null ? text : text.replace(time.printed, ' ').replace(/\s+(?:am|im|on|in|at)\s*$/i, '');
  const begun = beginnings.find(([pattern]) => pattern.test(untimed))?.[1] ?? 'about';
  const said = isPassive(untimed) ? null : spoken(untimed);
  const wants = wantedOf(begun, said !== null, time !== null);
  const speaker = wants === 'said' || (wants !== 'who' && said !== null) ? speakerIn(untimed, said) : null;
  const asked = begun === 'amount' ? untimed.replace(HOW_MUCH, ' ') : untimed;
  const about = speaker === null ? asked : untimed.slice(untimed.indexOf(speaker) + speaker.length);
  return {
    wants,
    speaker,
    colours: said?.saying.colours ?? null,
    cue: said?.saying.colours == null ? null : said.words.join(' … '),
    topic: topicOf(about, said?.words ?? []),
    time,
  };
}

function wantedOf(begun: Wanted, isSaid: boolean, isTimed: boolean): Wanted {
  if (begun === 'said') return isSaid ? 'said' : 'about';
  if (begun === 'who') return isSaid ? 'who' : 'about';
  if (begun === 'happened') return isTimed ? 'happened' : 'about';
  return begun;
}

interface Spoken {
  readonly saying: Saying;
  /** The verb and its particle, as typed. */
  readonly words: readonly string[];
}

/** The verb of saying: the first that is one, with a particle from the end where it makes it another. */
function spoken(text: string): Spoken | null {
  const words = soughtWords(text);
  const last = words.at(-1) ?? '';
  const clause = /,\s*(?:dass|ob|wer|was|that)\b/i.exec(text);
  const end = clause === null ? last : (soughtWords(text.slice(0, clause.index)).at(-1) ?? '');
  const particle = isParticle(end) ? end.toLowerCase() : null;
  for (const word of words.slice(1)) {
    if (/^\p{Lu}/u.test(word)) continue;
    const saying = sayingOf(word, particle);
    if (saying === null) continue;
    const alone = sayingOf(word, null);
    return { saying, words: particle === null || saying === alone ? [word] : [word, end] };
  }
  return null;
}

const AUXILIARY = /^(?:hat|haben|hatte|hatten|soll|will|wird|does|did|do|has|have|had|is|are)$/i;

/** «when are the ships expected», «wann wird das Werk angekündigt»: nobody is asked about who says it. */
function isPassive(text: string): boolean {
  const [, helper = '', ...rest] = soughtWords(text);
  const last = rest.at(-1) ?? '';
  if (/^(?:is|are|was|were)$/i.test(helper)) return last.endsWith('ed') && !rest.includes('by');
  return /^(?:wird|werden|wurde|wurden)$/i.test(helper) && last.endsWith('t') && !rest.includes('von');
}

/** Who stands behind «was sagt …», «what did … say». */
function speakerIn(text: string, said: Spoken | null): string | null {
  const verb = said?.words[0];
  if (verb === undefined) return null;
  const words = soughtWords(text);
  const at = words.indexOf(verb);
  const helper = words[1] ?? '';
  const isHelped = at > 1 && AUXILIARY.test(helper);
  const from = text.indexOf(isHelped ? helper : verb) + (isHelped ? helper : verb).length;
  const before =
    isHelped && text.indexOf(verb) > from ? text.slice(from, text.indexOf(verb)) : text.slice(from);
  const phrase = (before.split(ABOUT, 1)[0] ?? '').replace(/,.*$/, '').trim();
  const named = phrase.replace(/^(?:der|die|das|den|dem|the|eigentlich|denn)\s+/i, '');
  return named === '' || soughtWords(named).every((word) => isFunctionWord(word)) || named.length > 60
    ? null
    : withoutLower(named);
}

/** «Weber zu» ends with Weber, and so does «Weber genau»: a name's words have capitals, where any has. */
function withoutLower(phrase: string): string {
  const words = phrase.split(/\s+/);
  const lastCapital = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
  return lastCapital === -1 ? phrase : words.slice(0, lastCapital + 1).join(' ');
}

const topicOf = (text: string, said: readonly string[]): string[] => [
  ...new Set(
    soughtWords(text).filter((word) => !isFunctionWord(word) && !ASKING.test(word) && !said.includes(word)),
  ),
];

function timeIn(text: string, today: Temporal.PlainDate): AskedTime | null {
  const sentence = { number: 1, paragraph: 1, start: 0, end: text.length };
  const found = languages.flatMap((language: Language) =>
    timeExpressions(text, [sentence], language, edtfDate.parse(today.toString())),
  );
  const [time] = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (time === undefined || /^(?:wann|when)$/i.test(text.slice(time.start, time.end))) return null;
  const printed = text.slice(time.start, time.end);
  return { printed, value: time.value, hasYear: /\d{4}/.test(printed) || !/\d|\p{Lu}/u.test(printed) };
}
