import type { CommandContext } from './command.ts';
import { answerLine, orRefused, refuseUnlessManaging } from './dispatch.ts';
import type { Texts } from './language.ts';
import { type Reply, statementsOf } from './reply.ts';
import { UserError } from './user-error.ts';

/** What the platforms call it where somebody points at a message. */
export const BRIEF_THIS: Texts = { de: 'Briefing daraus', en: 'Brief this' };

/** Characters: about as much as the shortest of news items has. */
const SHORTEST = 200;

const nothingToBrief: Texts = {
  de: 'In dieser Nachricht steht kein Link, und für ein Briefing ist ihr Text zu kurz. Es geht mit Nachrichten, in denen ein Link oder ein ganzer Artikel steht, oder mit /add <Adresse>.',
  en: 'There is no link in this message, and its text is too short for a briefing. It works with messages that have a link or a whole article in them, or with /add <address>.',
};

/**
 * Briefs on what somebody's message has: the first address in it, else its text where that may be an article. `said`: its
 * pieces, those that say most about it first. It comes in as by /add, which says who may, how often, and what cannot be had.
 */
export const briefThis = (said: readonly string[], context: CommandContext): Promise<Reply> =>
  orRefused('/help', context, async () => {
    refuseUnlessManaging(context.viewer);
    const brought = firstAddress(said) ?? said.find((text) => text.trim().length >= SHORTEST);
    if (brought === undefined) throw new UserError(nothingToBrief);
    const added = await answerLine(`/add text: ${brought}`, context);
    return added.outcome === 'answer' && statementsOf(added).length === 0
      ? briefingOf(added, context)
      : added;
  });

/** An article that was here already is not shown by /add: its briefing is asked for. */
async function briefingOf({ line, parts }: Reply, context: CommandContext): Promise<Reply> {
  const reply = await answerLine(line, context);
  return { ...reply, parts: [...parts.filter(({ type }) => type === 'context'), ...reply.parts] };
}

const ADDRESS = /https?:\/\/[^\s<>[\]"«»„“”|]+/gi;

/** Messages of the platforms are no articles. */
const MESSAGE =
  /^https?:\/\/(?:(?:[\w-]+\.)+slack\.com\/archives|(?:\w+\.)?discord(?:app)?\.com\/channels)\//i;

function firstAddress(said: readonly string[]): string | undefined {
  return said
    .flatMap((text) => text.match(ADDRESS) ?? [])
    .map(withoutEnd)
    .find((address) => !MESSAGE.test(address));
}

/** Without the end of the sentence in which it stands, or of the brackets. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?'’*`]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare;
}
