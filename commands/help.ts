import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { type Command, defineCommand, optionsOf, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { usage } from '../src/core/usage.ts';

/** How many stand on the first page: what matters, not a tour. */
const FIRST = 5;

const texts = {
  command: {
    names: { de: 'befehl', en: 'command' },
    describe: { de: 'ein Befehl, zu dem mehr gesagt werden soll', en: 'a command to say more about' },
  },
  title: { de: 'Was man fragen kann', en: 'What you can ask' },
  more: {
    de: (names: string) => `Außerdem: ${names}. Mehr zu einem: /help brief`,
    en: (names: string) => `Also: ${names}. More about one: /help brief`,
  },
  example: { de: 'Zum Beispiel', en: 'For example' },
  also: { de: (name: string) => `auch: /${name}`, en: (name: string) => `also: /${name}` },
  required: { de: 'nötig', en: 'needed' },
};

export const help = defineCommand({
  name: 'help',
  names: { de: 'hilfe', en: 'help' },
  describe: { de: 'Was man fragen kann', en: 'What you can ask' },
  example: { de: 'help quotes', en: 'help quotes' },
  options: z.object({ command: z.string().max(40).optional().register(optionTexts, texts.command) }),
  async run({ command: typed }, { commands, viewer: { language } }) {
    const name = typed?.replace(/^\//, '').toLowerCase();
    const asked = commands.find((one) => one.name === name || Object.values(one.names).includes(name ?? ''));
    return asked === undefined ? overview(commands, language) : about(asked, language);
  },
});

function overview(commands: readonly Command[], language: Language): Reply {
  const rest = commands.slice(FIRST).map((one) => `/${one.name}`);
  return {
    outcome: 'answer',
    line: '/help',
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      ...commands.slice(0, FIRST).map((one) => entryOf(one, language)),
      ...(rest.length === 0
        ? []
        : [{ type: 'context', text: texts.more[language](rest.join(', ')) } as const]),
    ],
    actions: [],
  };
}

const entryOf = (command: Command, language: Language): Part => ({
  type: 'entry',
  line: `/${command.name}`,
  label: usage(command, language),
  text: command.describe[language],
});

function about(command: Command, language: Language): Reply {
  const other = Object.values(command.names).find((name) => name !== command.name);
  return {
    outcome: 'answer',
    line: formatLine('help', { command: command.name }),
    parts: [
      {
        type: 'title',
        text: usage(command, language),
        note: other === undefined ? null : texts.also[language](other),
      },
      { type: 'text', runs: [{ text: command.describe[language], from: 'us' }] },
      ...optionsOf(command).map(
        (option): Part => ({
          type: 'text',
          runs: [
            { text: option.texts.names[language], from: 'us', strong: true },
            {
              text: `: ${option.texts.describe[language]}${option.required ? ` (${texts.required[language]})` : ''}`,
              from: 'us',
            },
          ],
        }),
      ),
      {
        type: 'entry',
        line: `/${command.example[language]}`,
        label: `/${command.example[language]}`,
        text: texts.example[language],
      },
    ],
    actions: [],
  };
}
