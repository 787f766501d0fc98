import { z } from 'zod';
import { saidBy } from '../src/briefing/hiding.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopeOf, scopesOf } from '../src/core/place.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { saidRuns, saidText } from '../src/core/statements/said.ts';
import { readStatementId } from '../src/core/statements/statement-id.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Hiding } from '../src/library/hidings.ts';

const texts = {
  statement: {
    names: { de: 'aussage', en: 'statement' },
    describe: {
      de: 'die Kennung einer Aussage oder Meldung; ohne: was ausgeblendet ist',
      en: 'the id of a statement or report; without: what is hidden',
    },
  },
  undo: {
    names: { de: 'zurueck', en: 'undo' },
    describe: { de: 'was wieder zu sehen sein soll', en: 'what is to be seen again' },
  },
  hidden: {
    de: 'Ausgeblendet für alle hier, auch in dem, was schon gepostet ist. Das bleibt so, wenn der Artikel neu gelesen wird.',
    en: 'Hidden from everybody here, also in what was posted before. It stays so when the article is read anew.',
  },
  shown: { de: 'Wieder zu sehen.', en: 'To be seen again.' },
  undoIt: { de: 'Wieder zeigen', en: 'Show again' },
  all: { de: 'Alles Ausgeblendete', en: 'All that is hidden' },
  title: { de: 'Ausgeblendet', en: 'Hidden' },
  again: { de: 'Öffnen zeigt es wieder.', en: 'Open shows it again.' },
  none: { de: 'Hier ist nichts ausgeblendet.', en: 'Nothing is hidden here.' },
  gone: {
    de: 'Diese Aussage gibt es hier nicht (mehr). Was gemeldet ist, zeigt /reports, was ausgeblendet ist, /hide.',
    en: 'There is no such statement here (any more). /reports shows what is reported, /hide what is hidden.',
  },
};

const MOST_LISTED = 50;

export const hide = defineCommand({
  name: 'hide',
  names: { de: 'ausblenden', en: 'hide' },
  describe: {
    de: 'Blendet eine Aussage überall hier aus, oder zeigt sie wieder',
    en: 'Hides a statement everywhere here, or shows it again',
  },
  access: 'manage',
  example: { de: 'hide 2023-10-titel:q5.1', en: 'hide 2023-10-title:q5.1' },
  options: z.object({
    statement: z.string().max(160).optional().register(optionTexts, texts.statement),
    undo: z.string().max(20).optional().register(optionTexts, texts.undo),
  }),
  async run({ statement, undo }, context) {
    const { services, place, viewer } = context;
    const { language } = viewer;
    if (undo !== undefined) {
      const shown = await services.hidings.show(undo.trim(), scopesOf(place));
      if (shown === null) throw new UserError(texts.gone);
      return answer(texts.shown[language], shown, [{ label: texts.all[language], line: '/hide' }]);
    }
    if (statement === undefined) return list(context);
    const meant = await statementMeant(statement, context);
    const hiding = await services.hidings.hide({ ...meant, scope: scopeOf(place) }, viewer.person);
    await services.reports.close(meant, scopesOf(place));
    return answer(texts.hidden[language], hiding, [
      { label: texts.undoIt[language], line: formatLine('hide', { undo: hiding.id }) },
      { label: texts.all[language], line: '/hide' },
    ]);
  },
});

/** What a report is about, or a statement by its id. */
async function statementMeant(
  typed: string,
  { services, library, place }: CommandContext,
): Promise<Pick<Hiding, 'article' | 'said'>> {
  const report = await services.reports.find(typed.trim(), scopesOf(place));
  if (report !== null) return report;
  const named = readStatementId(typed);
  const entry = named === null ? null : await library.entry(named.article);
  const said = named === null || entry === null ? null : saidBy(entry, named.local);
  if (named === null || said === null) throw new UserError(texts.gone);
  return { article: named.article, said };
}

async function list({ services, place, viewer: { language } }: CommandContext): Promise<Reply> {
  const hidden = await services.hidings.of(scopesOf(place), MOST_LISTED);
  if (hidden.length === 0)
    return { outcome: 'nothing', line: '/hide', parts: [text(texts.none[language])], actions: [] };
  return {
    outcome: 'answer',
    line: '/hide',
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      ...hidden.map(
        ({ id, said }): Part => ({
          type: 'entry',
          line: formatLine('hide', { undo: id }),
          label: saidText(said),
          text: texts.again[language],
        }),
      ),
    ],
    actions: [],
  };
}

const answer = (words: string, { said }: Hiding, actions: Reply['actions']): Reply => ({
  outcome: 'answer',
  line: '/hide',
  parts: [text(words), { type: 'text', runs: saidRuns(said) }],
  actions,
});

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
