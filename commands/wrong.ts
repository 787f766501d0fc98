import { z } from 'zod';
import { saidBy } from '../src/briefing/hiding.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopeOf } from '../src/core/place.ts';
import { targetOf, whereOf } from '../src/core/posting/plans.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { readStatementId } from '../src/core/statements/statement-id.ts';
import { statementById } from '../src/core/statements/statements.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Entry } from '../src/library/library.ts';
import { WINDOW_MINUTES } from '../src/schedule/ledger.ts';

const MOST_A_DAY = 20;

const texts = {
  statement: {
    names: { de: 'aussage', en: 'statement' },
    describe: {
      de: 'die Kennung einer Aussage, oder die Nummer eines Satzes',
      en: 'the id of a statement, or the number of a sentence',
    },
  },
  why: {
    names: { de: 'grund', en: 'why' },
    describe: { de: 'was daran falsch ist', en: 'what is wrong about it' },
  },
  thanks: {
    de: 'Gemeldet. Wer hier verwaltet, sieht es mit /reports.',
    en: 'Reported. Those who manage here see it with /reports.',
  },
  again: {
    de: 'Das haben Sie schon gemeldet; wer hier verwaltet, sieht es mit /reports.',
    en: 'You have reported this already; those who manage here see it with /reports.',
  },
  hide: { de: 'Ausblenden', en: 'Hide' },
  gone: {
    de: 'Diese Aussage gibt es nicht (mehr). Der Artikel wurde vielleicht geändert; /brief zeigt den heutigen Stand.',
    en: 'There is no such statement (any more). The article may have changed; /brief shows how it stands.',
  },
  tooMany: {
    de: `Mehr als ${MOST_A_DAY} Meldungen an einem Tag nimmt der Bot von niemandem an. Morgen geht es weiter.`,
    en: `The bot takes no more than ${MOST_A_DAY} reports a day from anybody. It goes on tomorrow.`,
  },
};

export const wrong = defineCommand({
  name: 'wrong',
  names: { de: 'falsch', en: 'wrong' },
  describe: {
    de: 'Meldet eine Aussage als falsch, an die, die hier verwalten',
    en: 'Reports a statement as wrong, to those who manage here',
  },
  example: { de: 'wrong 2023-10-titel:q5.1', en: 'wrong 2023-10-title:q5.1' },
  options: z.object({
    statement: z.string().min(1).max(160).register(optionTexts, texts.statement),
    why: z.string().max(300).optional().register(optionTexts, texts.why),
    article: articleOption(),
  }),
  async run({ statement: typed, why = null, article }, context) {
    const named = await statementMeant(typed, article, context);
    if ('reply' in named) return named.reply;
    const { entry, local } = named;
    const { services, viewer, place } = context;
    const { language, person, access } = viewer;
    const said = saidBy(entry, local);
    const shown = statementById(entry, local, language);
    if (said === null || shown === null) throw new UserError(texts.gone);
    const scope = scopeOf(place);
    if ((await services.reports.countBy(person, services.now().subtract({ hours: 24 }))) >= MOST_A_DAY)
      throw new UserError(texts.tooMany);
    const before = await services.reports.open([scope], 1);
    const added = await services.reports.add({ scope, article: entry.article.id, said, why }, person);
    if (added !== null && before.length === 0 && access !== 'manage') await tellOfReports(context);
    return {
      outcome: 'answer',
      line: formatLine('wrong', { statement: shown.id }),
      parts: [text(added === null ? texts.again[language] : texts.thanks[language]), shown],
      actions:
        access === 'manage'
          ? [{ label: texts.hide[language], line: formatLine('hide', { statement: shown.id }) }]
          : [],
    };
  },
});

type Named = { readonly entry: Entry; readonly local: string } | { readonly reply: Reply };

/** The statement by its id, or a sentence by its number in the article that was named or is spoken of. */
async function statementMeant(
  typed: string,
  article: string | undefined,
  context: CommandContext,
): Promise<Named> {
  if (/^\d{1,6}$/.test(typed.trim())) {
    const which = await whichArticles({ article }, context);
    return 'reply' in which ? which : { entry: which.found[0], local: `s${typed.trim()}` };
  }
  const named = readStatementId(typed);
  const entry = named === null ? null : await context.library.entry(named.article);
  if (named === null || entry === null) throw new UserError(texts.gone);
  return { entry, local: named.local };
}

/** Says in the channel that something was reported, once until it has been looked at: whoever manages may not see it otherwise. */
async function tellOfReports({ services, place, viewer }: CommandContext): Promise<void> {
  const target = targetOf(place);
  if (target === null || whereOf(target) === 'direct') return;
  await services.deliveries.owe({
    scope: scopeOf(place),
    schedule: null,
    target,
    line: '/reports',
    language: viewer.language,
    windowMinutes: WINDOW_MINUTES,
  });
}

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
