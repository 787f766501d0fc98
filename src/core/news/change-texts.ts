import type { Language } from '../../article/article.ts';
import type { Change, Difference, Side } from '../../briefing/change.ts';
import { capitalised } from '../language.ts';
import { ours, type Run, theirs } from '../reply.ts';

/** Texts with a place for words of the article: `{0}`, `{1}`, in the quotation marks of ours. */
const texts = {
  title: { de: 'Der Titel lautete {0}, jetzt lautet er {1}.', en: 'The title was {0}, now it is {1}.' },
  number: {
    de: (was: string, is: string) => `In ${was} stand {0}, jetzt steht ${is} {1}`,
    en: (was: string, is: string) => `${was} said {0}, now ${is} says {1}`,
  },
  also: { de: '; statt {0} steht da {1}', en: '; instead of {0} it says {1}' },
  putIn: { de: (is: string) => `In ${is} steht nun auch {1}`, en: (is: string) => `${is} now also says {1}` },
  takenOut: {
    de: (was: string) => `In ${was} steht nicht mehr {0}`,
    en: (was: string) => `${was} no longer says {0}`,
  },
  whole: {
    de: (was: string) => `${was} lautete {0}, jetzt {1}`,
    en: (was: string) => `${was} was {0}, now {1}`,
  },
  there: {
    de: (moved: string | null) => (moved === null ? 'dort' : `in ${moved}`),
    en: (moved: string | null) => moved ?? 'it',
  },
  sentence: { de: (n: number) => `Satz ${n}`, en: (n: number) => `sentence ${n}` },
  withdrawn: {
    sentence: { de: () => 'Nicht mehr im Artikel', en: () => 'No longer in the article' },
    quote: {
      de: (who: string | null) =>
        who === null ? 'Steht nicht mehr als Zitat da' : `Steht nicht mehr als Zitat von ${who} da`,
      en: (who: string | null) => (who === null ? 'No longer quoted' : `No longer quoted from ${who}`),
    },
    claim: {
      de: (who: string | null) =>
        who === null ? 'Steht nicht mehr als Aussage anderer da' : `Wird nicht mehr ${who} zugeschrieben`,
      en: (who: string | null) =>
        who === null ? 'No longer told as somebody’s claim' : `No longer attributed to ${who}`,
    },
  },
  was: { de: (where: string) => `(war ${where})`, en: (where: string) => `(was ${where})` },
  added: {
    sentence: { de: () => 'Neu', en: () => 'New' },
    quote: {
      de: (who: string | null) => (who === null ? 'Neues Zitat' : `Neues Zitat von ${who}`),
      en: (who: string | null) => (who === null ? 'New quotation' : `Newly quoted from ${who}`),
    },
    claim: {
      de: (who: string | null) => (who === null ? 'Neue Aussage anderer' : `Neu, ${who} zugeschrieben`),
      en: (who: string | null) => (who === null ? 'New claim' : `New, attributed to ${who}`),
    },
  },
  speaker: {
    de: (was: string | null, is: string | null) =>
      `{0} wird jetzt ${is ?? 'niemandem'} zugeschrieben, vorher ${was ?? 'niemandem'}`,
    en: (was: string | null, is: string | null) =>
      `{0} is now attributed to ${is ?? 'nobody'}, before to ${was ?? 'nobody'}`,
  },
  marks: { de: ['„', '“'], en: ['“', '”'] },
} as const;

/** From so many differences on the whole sentence is said, before and after. */
const MANY = 4;

const isOneSided = ({ before, after }: Difference): boolean => before === '' || after === '';

/** One sentence on one change. */
export function changeLine(change: Change, language: Language): Run[] {
  const { of, kind, before, after } = change;
  if (of === 'title') return filled(texts.title[language], [before?.text ?? '', after?.text ?? ''], language);
  if (before !== null && after !== null && kind === 'speaker')
    return [
      ...filled(texts.speaker[language](before.whose, after.whose), [after.text], language),
      ours(` (${where(after, language)}).`),
    ];
  if (before !== null && after !== null) return reworded({ ...change, before, after }, language);
  if (before !== null)
    return oneSide(
      texts.withdrawn[of][language](before.whose),
      before,
      texts.was[language](where(before, language)),
      language,
    );
  if (after !== null)
    return oneSide(texts.added[of][language](after.whose), after, `(${where(after, language)})`, language);
  return [];
}

const oneSide = (said: string, { text }: Side, behind: string, language: Language): Run[] => [
  ...filled(`${said}: {0} `, [text], language),
  ours(behind),
];

function reworded(
  { before, after, words }: Change & { readonly before: Side; readonly after: Side },
  language: Language,
): Run[] {
  const [first, ...others] = words;
  const was = begun(where(before, language), language);
  if (first === undefined || words.length >= MANY || others.some(isOneSided))
    return [...filled(texts.whole[language](was), [before.text, after.text], language), ours('.')];
  const moved = where(before, language) === where(after, language) ? null : where(after, language);
  return [
    ...difference(
      first,
      was,
      texts.there[language](moved),
      begun(where(after, language), language),
      language,
    ),
    ...others.flatMap((one) => filled(texts.also[language], [one.before, one.after], language)),
    ours('.'),
  ];
}

function difference(one: Difference, was: string, there: string, is: string, language: Language): Run[] {
  const line =
    one.before === ''
      ? texts.putIn[language](is)
      : one.after === ''
        ? texts.takenOut[language](was)
        : texts.number[language](was, there);
  return filled(line, [one.before, one.after], language);
}

/** An English line begins with it. */
const begun = (phrase: string, language: Language): string =>
  language === 'en' ? capitalised(phrase) : phrase;

const where = ({ sentences }: Side, language: Language): string =>
  texts.sentence[language](sentences[0] ?? 0);

/** The template with the article's words in its places, in quotation marks where they bring none. */
function filled(template: string, words: readonly string[], language: Language): Run[] {
  const [open, close] = texts.marks[language];
  return template.split(/(\{\d\})/).flatMap((piece): Run[] => {
    const place = /^\{(?<at>\d)\}$/.exec(piece)?.groups?.at;
    if (place === undefined) return piece === '' ? [] : [ours(piece)];
    const word = theirs(words[Number(place)] ?? '');
    return /^[„“"»«‚‘']/.test(word.text) ? [word] : [ours(open), word, ours(close)];
  });
}
