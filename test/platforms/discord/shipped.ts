import type { Bot } from '../../../src/core/bot.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { shippedBot } from '../../../src/shipped.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');

/** The bot as it is shipped, with what content/ holds, on a day that stays the same. */
export async function shipped(): Promise<Bot> {
  return (await shippedBot(createEngine(atHome('models')), atHome('content'), today)).bot;
}
