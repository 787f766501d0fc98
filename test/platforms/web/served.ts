import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startWeb } from '../../../src/platforms/web/start.ts';
import { createStages } from '../../../src/stages.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { lineStore } from '../../../src/store/lines.ts';
import { speechBot } from './speech.ts';

/** That bot's page, with what both platforms would really send. */
export async function serveSpeech(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'briefing-'));
  const database = await openDatabase({ engine: 'sqlite', folder });
  const web = await startWeb({
    config: { HOST: '127.0.0.1', PORT: 0 },
    bot: await speechBot(),
    renderers: createStages(lineStore(database)),
    log: pino({ level: 'silent' }),
  });
  return {
    url: web.url,
    async stop() {
      await web.stop();
      await database.destroy();
      await rm(folder, { recursive: true });
    },
  };
}
