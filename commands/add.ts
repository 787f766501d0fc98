import { z } from 'zod';
import { Refusal } from '../src/article/refusal.ts';
import { articleEntry } from '../src/core/articles/which.ts';
import { defineCommand, optionTexts } from '../src/core/command.ts';
import { scopeOf } from '../src/core/place.ts';
import type { Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import { addressIn } from '../src/core/web-address.ts';
import type { Brought } from '../src/library/intake.ts';
import { briefing } from './brief.ts';

/** As long as a message in Slack may be; Discord's options take less. */
const LONGEST = 40_000;

const texts = {
  added: {
    de: (closed: boolean) =>
      closed ? 'Aufgenommen, zu sehen nur hier.' : 'Aufgenommen, zu sehen für alle hier.',
    en: (closed: boolean) =>
      closed ? 'Added, to be seen only here.' : 'Added, to be seen by everybody here.',
  },
  there: { de: 'Diesen Artikel gibt es hier schon.', en: 'This article is here already.' },
  changed: {
    de: 'Diesen Artikel gibt es hier schon; seine Seite hat sich geändert, und das ist ihr neuer Stand.',
    en: 'This article is here already; its page has changed, and this is what it says now.',
  },
  paywalled: {
    de: 'Diese Seite ist nur mit Abo lesbar. Gespeichert ist, was sie ohne Abo zeigt, mehr nicht.',
    en: 'This page is for subscribers. What it shows without a subscription is kept, and no more.',
  },
};

export const add = defineCommand({
  name: 'add',
  names: { de: 'aufnehmen', en: 'add' },
  describe: {
    de: 'Nimmt einen Artikel auf: seine Webadresse oder sein Text',
    en: 'Takes in an article: its web address, or its text',
  },
  access: 'manage',
  example: {
    de: 'add https://www.example.org/artikel',
    en: 'add https://www.example.org/article',
  },
  options: z.object({
    text: z
      .string()
      .max(LONGEST)
      .register(optionTexts, {
        names: { de: 'text', en: 'text' },
        describe: { de: 'Webadresse oder der Text selbst', en: 'web address, or the text itself' },
        verbatim: true,
      }),
  }),
  async run({ text }, context): Promise<Reply> {
    const { services, library, viewer, place } = context;
    const { language, person } = viewer;
    const { article, became, paywalled } = await services.intake
      .take(brought(text), { scope: scopeOf(place), way: 'added', by: person })
      .catch((error: unknown) => {
        throw error instanceof Refusal ? new UserError(error.texts) : error;
      });
    const said = {
      new: texts.added[language](place.closed),
      placed: texts.added[language](place.closed),
      revision: texts.changed[language],
      there: texts.there[language],
    }[became];
    const notes = paywalled && became !== 'there' ? [said, texts.paywalled[language]] : [said];
    const parts = notes.map((note) => ({ type: 'context', text: note }) as const);
    const entry = became === 'there' ? null : await library.entry(article.id);
    if (entry === null) {
      const shown = articleEntry(article, language);
      return { outcome: 'answer', line: shown.line, parts: [...parts, shown], actions: [] };
    }
    const reply = briefing(entry, context);
    return { ...reply, parts: [...parts, ...reply.parts] };
  },
});

function brought(typed: string): Brought {
  const address = addressIn(typed);
  return address === null ? { kind: 'text', text: typed.trim() } : { kind: 'address', address };
}
