import { writeFile } from 'node:fs/promises';
import { commands } from '../commands/index.ts';
import { commandsDoc } from '../src/core/commands-doc.ts';
import { atHome } from '../src/home.ts';

await writeFile(atHome('docs/commands.md'), commandsDoc(commands));
