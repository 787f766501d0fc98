import { type Command, optionsOf } from './command.ts';
import { usage } from './usage.ts';

/** docs/commands.md, written from the definitions: what each command is called, takes and does, in both languages. */
export function commandsDoc(commands: readonly Command[]): string {
  const head = [
    '# Commands',
    '',
    'Written from `commands/` by `npm run commands-doc`; a test fails where it is not up to date. Both names work everywhere,',
    'options can be given in order or by name (`article:…`), and the answer comes in the language of whoever asks.',
  ];
  return `${[...head, ...commands.flatMap(section)].join('\n')}\n`;
}

function section(command: Command): string[] {
  const options = optionsOf(command).map(
    ({ texts, required }) =>
      `| \`${texts.names.en}\` · \`${texts.names.de}\` | ${texts.describe.en} | ${texts.describe.de} | ${required ? 'needed' : ''} |`,
  );
  return [
    '',
    `## /${command.names.en} · /${command.names.de}`,
    '',
    `${command.describe.en}. *${command.describe.de}.*`,
    '',
    '```',
    usage(command, 'en'),
    `/${command.example.en}`,
    '```',
    ...(options.length === 0
      ? []
      : ['', '| option | what it is | was es ist | |', '| --- | --- | --- | --- |', ...options]),
    ...(command.access === 'manage' ? ['', 'Only for people who manage the channel.'] : []),
  ];
}
