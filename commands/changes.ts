import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import type { Change } from '../src/briefing/change.ts';
import { articleEntry, whichArticles } from '../src/core/articles/which.ts';
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { changeLine } from '../src/core/news/change-texts.ts';
import { type ToldChange, toldChanges } from '../src/core/news/corrections.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import { spokenInstant } from '../src/core/posting/instants.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { sentenceStatement } from '../src/core/statements/statements.ts';
import { originNote } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';
import type { Revision } from '../src/library/revisions.ts';

const texts = {
  title: { de: 'Was sich geändert hat', en: 'What changed' },
  none: {
    de: 'Dieser Artikel hat sich nicht geändert, seit er hier ist.',
    en: 'This article has not changed since it came here.',
  },
  noneYet: {
    de: 'Noch hat sich hier kein Artikel geändert.',
    en: 'No article here has changed yet.',
  },
  lately: { de: 'Zuletzt geändert', en: 'Changed lately' },
  stand: {
    de: (n: number, when: string) => `Stand ${n} · ${when}`,
    en: (n: number, when: string) => `Revision ${n} · ${when}`,
  },
  new: { de: 'Neu', en: 'New' },
  also: {
    quote: { de: 'Zitat', en: 'quotation' },
    claim: { de: 'Aussage', en: 'claim' },
  },
  kinds: {
    new: { de: 'neu', en: 'new' },
    withdrawn: { de: 'steht nicht mehr da', en: 'no longer there' },
    number: { de: 'andere Zahl', en: 'another number' },
    reworded: { de: 'anderer Wortlaut', en: 'other words' },
    speaker: { de: 'anderem zugeschrieben', en: 'somebody else’s' },
  },
  unnamed: { de: 'ohne genannten Sprecher', en: 'no speaker named' },
  brief: { de: 'Briefing', en: 'Briefing' },
} as const;

const MOST_LISTED = 10;
const MOST_REVISIONS = 10;

export const changes = defineCommand({
  name: 'changes',
  names: { de: 'aenderungen', en: 'changes' },
  describe: {
    de: 'Was ein Artikel anders sagt als zuvor',
    en: 'What an article says otherwise than before',
  },
  schedulable: true,
  example: { de: 'changes hafen', en: 'changes harbour' },
  options: z.object({ article: articleOption() }),
  async run({ article }, context) {
    if (article === undefined && context.conversation.article === null) return lately(context);
    const which = await whichArticles({ article }, context);
    if ('reply' in which) return which.reply;
    return history(which.found[0], context);
  },
});

/** Articles that changed, to choose from. */
async function lately({ library, viewer: { language } }: CommandContext): Promise<Reply> {
  const changed = await library.changed(MOST_LISTED);
  const entries = changed.map((article) => ({
    ...articleEntry(article, language),
    line: formatLine('changes', { article: article.id }),
  }));
  return {
    outcome: entries.length === 0 ? 'nothing' : 'answer',
    line: '/changes',
    parts:
      entries.length === 0
        ? [{ type: 'text', runs: [ours(texts.noneYet[language])] }]
        : [{ type: 'title', text: texts.lately[language], note: null }, ...entries],
    actions: [],
  };
}

async function history(entry: Entry, { library, viewer, settings }: CommandContext): Promise<Reply> {
  const { language } = viewer;
  const { id } = entry.article;
  const revisions = (await library.revisions([id])).filter((one) => one.changes.length > 0);
  const zone = viewer.zone ?? settings.zone ?? 'UTC';
  const shown = revisions.slice(0, MOST_REVISIONS);
  return {
    outcome: revisions.length === 0 ? 'nothing' : 'answer',
    line: formatLine('changes', { article: id }),
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      { type: 'context', text: originNote([entry], language) },
      ...(revisions.length === 0 ? [{ type: 'text', runs: [ours(texts.none[language])] } as const] : []),
      ...shown.flatMap((one, index) => revisionParts(one, index === 0 ? entry : null, zone, language)),
    ],
    actions: [{ label: texts.brief[language], line: formatLine('brief', { article: id }) }],
  };
}

/** @param entry of the current revision, whose sentences can be shown */
function revisionParts(
  { number, at, changes: all }: Revision,
  entry: Entry | null,
  zone: string,
  language: Language,
): Part[] {
  const heading = texts.stand[language](number, spokenInstant(at, zone, language));
  return [
    { type: 'section', text: heading },
    ...toldChanges(all).flatMap((one) => changeParts(one, entry, language)),
  ];
}

function changeParts({ main, also }: ToldChange, entry: Entry | null, language: Language): Part[] {
  const [number] = main.after?.sentences ?? [];
  const sentence = number === undefined ? undefined : entry?.briefing.analysis.sentences[number - 1];
  const statement =
    entry === null || sentence === undefined ? [] : [sentenceStatement(entry, sentence, language)];
  const isShownWhole = main.kind === 'new' && main.of === 'sentence' && statement.length > 0;
  const notes = also.map((one) => alsoText(one, language));
  return [
    isShownWhole
      ? { type: 'section', text: texts.new[language], inner: true }
      : { type: 'text', runs: changeLine(main, language) },
    ...statement,
    ...(notes.length === 0 ? [] : [{ type: 'context', text: notes.join(' · ') } as const]),
  ];
}

/** «Zitat von Anna Weber: steht nicht mehr da» */
function alsoText({ of, kind, before, after }: Change, language: Language): string {
  const what = texts.also[of === 'quote' ? 'quote' : 'claim'][language];
  const whose = (after ?? before)?.whose ?? texts.unnamed[language];
  return `${what} (${whose}): ${texts.kinds[kind][language]}`;
}
