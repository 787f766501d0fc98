import { expect } from 'vitest';
import type { Live as LiveDiscord } from './discord/live.ts';
import { buttonIn, labelsIn as labelsOnDiscord } from './discord/seen.ts';
import type { StoredMessage } from './discord/stand-in/world.ts';
import { type Live as LiveSlack, labelsIn as labelsOnSlack } from './slack/live.ts';
import type { Message } from './slack/stand-in/workspace.ts';

/** The pages of an answer, from the one shown on, as somebody sees them who turns to each by its button. */
export async function turnedOnDiscord({ standIn }: LiveDiscord, answer: StoredMessage): Promise<unknown[]> {
  const pages: unknown[] = [answer.body];
  for (let next = nextIn(labelsOnDiscord(answer)); next !== undefined; ) {
    await standIn.answerTo(standIn.press(answer, buttonIn(answer, next), { locale: 'de' }));
    pages.push(answer.body);
    next = nextIn(labelsOnDiscord(answer));
  }
  return pages;
}

/** The same on Slack. */
export async function turnedOnSlack(
  { slack }: LiveSlack,
  answer: Message,
): Promise<Pick<Message, 'blocks'>[]> {
  const pages = [{ blocks: answer.blocks }];
  for (let next = nextIn(labelsOnSlack(answer)); next !== undefined; ) {
    const before = answer.text;
    await slack.press(answer, next);
    await expect.poll(() => answer.text, { timeout: 5000 }).not.toBe(before);
    pages.push({ blocks: answer.blocks });
    next = nextIn(labelsOnSlack(answer));
  }
  return pages;
}

const nextIn = (labels: readonly string[]): string | undefined =>
  labels.find((label) => /^(?:Weiter|Next) ›$/.test(label));
