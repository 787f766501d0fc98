/** Writes the conversation in README.md anew from what the bot answers: `npm run readme`. */
import { readFile, writeFile } from 'node:fs/promises';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { shippedBot } from '../src/shipped.ts';
import { answered } from './readme/conversation.ts';

const path = atHome('README.md');
const { bot } = await shippedBot(createEngine(atHome('models')));
await writeFile(path, await answered(await readFile(path, 'utf8'), bot));
