import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { readConfig } from '../src/config.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, language: { type: 'string', default: 'en' } },
});
const manifest = slackManifest({
  commands,
  umbrella: readConfig(process.env).UMBRELLA_COMMAND,
  language: values.language === 'de' ? 'de' : 'en',
  url: values.url ?? null,
});
process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
