import type { Bot } from '../../src/core/bot.ts';
import { AT_HOME } from '../../src/core/place.ts';
import { renderConsole } from '../../src/platforms/console/render.ts';

const WIDTH = 90;
const PROMPT = '› ';

/**
 * A README whose conversations are what the bot answers: in every fenced block of language `briefing-de` or
 * `briefing-en`, each line after a prompt is asked in turn, and what stands between the prompts is written anew.
 */
export async function answered(readme: string, bot: Bot): Promise<string> {
  let written = '';
  for (const [index, part] of readme.split(/(^```briefing-(?:de|en)\n[\s\S]*?^```$)/m).entries()) {
    written += index % 2 === 1 ? await conversation(part, index, bot) : part;
  }
  return written;
}

async function conversation(block: string, index: number, bot: Bot): Promise<string> {
  const language = block.startsWith('```briefing-de') ? 'de' : 'en';
  const asked = block.split('\n').filter((line) => line.startsWith(PROMPT));
  const lines: string[] = [];
  for (const line of asked) {
    const { reply } = await bot.text(line.slice(PROMPT.length), {
      ...AT_HOME,
      language,
      access: 'everyone',
      thread: `readme-${index}`,
    });
    lines.push(line, renderConsole(reply, { width: WIDTH, colour: false }), '');
  }
  return [`\`\`\`briefing-${language}`, ...lines.slice(0, -1), '```'].join('\n');
}
