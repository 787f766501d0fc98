import type { CommandContext } from '../command.ts';
import { scopesOf } from '../place.ts';
import { articlesShown } from '../posting/copies.ts';
import type { Reply } from '../reply.ts';

const texts = {
  of: {
    de: 'Hier fehlt, was die ausgeblendet haben, die hier verwalten.',
    en: 'What those who manage here have hidden is missing.',
  },
  perhaps: {
    de: 'Was die ausgeblendet haben, die hier verwalten, wird nicht gefunden.',
    en: 'What those who manage here have hidden is not found.',
  },
};

/** What was looked up, and that something is missing in it: else «not quoted» would say more than is true. */
export async function withHiddenNote(
  reply: Reply,
  { services, place, viewer: { language } }: CommandContext,
): Promise<Reply> {
  const shown = articlesShown(reply).map(({ article }) => article);
  const isNothing = reply.outcome === 'nothing';
  if (!(await services.hidings.any(scopesOf(place), isNothing ? null : shown))) return reply;
  const text = (isNothing ? texts.perhaps : texts.of)[language];
  return { ...reply, parts: [...reply.parts, { type: 'context', text }] };
}
