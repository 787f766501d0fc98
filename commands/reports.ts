import { z } from 'zod';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { refuseUnlessManaging } from '../src/core/dispatch.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopesOf } from '../src/core/place.ts';
import { spokenInstant } from '../src/core/posting/instants.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { saidPart, saidText } from '../src/core/statements/said.ts';
import { originNote } from '../src/core/statements/voices.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Report } from '../src/library/reports.ts';

const texts = {
  report: {
    names: { de: 'meldung', en: 'report' },
    describe: { de: 'die Kennung einer Meldung', en: 'the id of a report' },
  },
  done: {
    names: { de: 'erledigt', en: 'done' },
    describe: { de: 'eine Meldung, die angesehen wurde', en: 'a report that was looked at' },
  },
  none: { de: 'Keine Meldung ist offen.', en: 'No report is open.' },
  open: {
    de: (n: number) =>
      n === 1
        ? 'Eine Aussage wurde als falsch gemeldet. Wer hier verwaltet, kann sie ansehen.'
        : `${n} Aussagen wurden als falsch gemeldet. Wer hier verwaltet, kann sie ansehen.`,
    en: (n: number) =>
      n === 1
        ? 'One statement was reported as wrong. Those who manage here can look at it.'
        : `${n} statements were reported as wrong. Those who manage here can look at them.`,
  },
  look: { de: 'Ansehen', en: 'Look at it' },
  title: { de: 'Als falsch gemeldet', en: 'Reported as wrong' },
  times: {
    de: (n: number) => (n === 1 ? 'einmal gemeldet' : `${n}-mal gemeldet`),
    en: (n: number) => (n === 1 ? 'reported once' : `reported ${n} times`),
  },
  last: { de: (when: string) => `zuletzt ${when}`, en: (when: string) => `last ${when}` },
  hide: { de: 'Ausblenden', en: 'Hide' },
  right: { de: 'Stimmt so', en: 'It is right' },
  all: { de: 'Alle Meldungen', en: 'All reports' },
  closed: { de: 'Erledigt. Die Aussage bleibt zu sehen.', en: 'Done. The statement stays to be seen.' },
  unknown: {
    de: (id: string) => `„${id}“ ist hier keine Meldung. Was offen ist, zeigt /reports.`,
    en: (id: string) => `“${id}” is no report here. /reports shows what is open.`,
  },
};

const MOST = 200;

export const reports = defineCommand({
  name: 'reports',
  names: { de: 'meldungen', en: 'reports' },
  describe: { de: 'Was hier als falsch gemeldet wurde', en: 'What was reported as wrong here' },
  example: { de: 'reports', en: 'reports' },
  options: z.object({
    report: z.string().max(20).optional().register(optionTexts, texts.report),
    done: z.string().max(20).optional().register(optionTexts, texts.done),
  }),
  async run({ report, done }, context) {
    const { services, place, viewer } = context;
    const { language } = viewer;
    if (report !== undefined || done !== undefined) refuseUnlessManaging(viewer);
    if (done !== undefined) {
      await services.reports.close(await reportCalled(done, context), scopesOf(place));
      return answer([text(texts.closed[language])], [{ label: texts.all[language], line: '/reports' }]);
    }
    if (report !== undefined) return detail(await reportCalled(report, context), context);
    const groups = grouped(await services.reports.open(scopesOf(place), MOST));
    if (groups.length === 0) return { ...answer([text(texts.none[language])], []), outcome: 'nothing' };
    return viewer.access === 'manage'
      ? list(groups, context)
      : answer(
          [text(texts.open[language](groups.length))],
          [{ label: texts.look[language], line: '/reports' }],
        );
  },
});

/** Reports of the same statement, the newest first. */
type Group = readonly [Report, ...Report[]];

function grouped(open: readonly Report[]): Group[] {
  const groups = new Map<string, [Report, ...Report[]]>();
  for (const report of open) {
    const key = JSON.stringify([report.article, report.said]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return [...groups.values()];
}

async function reportCalled(id: string, { services, place }: CommandContext): Promise<Report> {
  const found = await services.reports.find(id.trim(), scopesOf(place));
  if (found === null) throw new UserError({ de: texts.unknown.de(id), en: texts.unknown.en(id) });
  return found;
}

async function list(groups: readonly Group[], context: CommandContext): Promise<Reply> {
  const { language } = context.viewer;
  const entries = await Promise.all(
    groups.map(async ([report, ...others]): Promise<Part> => {
      const entry = await context.library.entry(report.article);
      const times = texts.times[language](others.length + 1);
      return {
        type: 'entry',
        line: formatLine('reports', { report: report.id }),
        label: saidText(report.said),
        text: [
          entry?.article.title.text ?? report.article,
          times,
          texts.last[language](whenOf(report, context)),
        ].join(' · '),
      };
    }),
  );
  return answer([{ type: 'title', text: texts.title[language], note: null }, ...entries], []);
}

async function detail(report: Report, context: CommandContext): Promise<Reply> {
  const { services, library, place, viewer } = context;
  const { language } = viewer;
  const entry = await library.entry(report.article);
  const all = grouped(await services.reports.open(scopesOf(place), MOST)).find((group) =>
    group.some(({ id }) => id === report.id),
  );
  const reasons = (all ?? [report]).map((one) =>
    [whenOf(one, context), ...(one.why === null ? [] : [one.why])].join(': '),
  );
  return answer(
    [
      { type: 'title', text: texts.title[language], note: null },
      ...(entry === null ? [] : [{ type: 'context', text: originNote([entry], language) } as const]),
      saidPart(entry, report.said, language),
      ...reasons.map((reason): Part => ({ type: 'context', text: reason })),
    ],
    [
      { label: texts.hide[language], line: formatLine('hide', { statement: report.id }) },
      { label: texts.right[language], line: formatLine('reports', { done: report.id }) },
      { label: texts.all[language], line: '/reports' },
    ],
    formatLine('reports', { report: report.id }),
  );
}

const whenOf = ({ at }: Report, { viewer, settings }: CommandContext): string =>
  spokenInstant(at, viewer.zone ?? settings.zone ?? 'UTC', viewer.language);

const answer = (parts: readonly Part[], actions: Reply['actions'], line = '/reports'): Reply => ({
  outcome: 'answer',
  line,
  parts,
  actions,
});

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
