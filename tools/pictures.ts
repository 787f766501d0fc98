/** Takes the README's pictures anew, of the page with what the shipped article gives: `npm run pictures`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { BrowserContext, Locator } from 'playwright-core';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { startWeb } from '../src/platforms/web/start.ts';
import { shippedBot } from '../src/shipped.ts';
import { createStages } from '../src/stages.ts';
import { openDatabase } from '../src/store/database.ts';
import { lineStore } from '../src/store/lines.ts';
import { findChromium, openChromium } from './browser.ts';

const LINES = { brief: '/brief', quotes: '/quotes lavrov', claims: '/claims' } as const;
const SIZES = { wide: { width: 1180, height: 1400 }, phone: { width: 390, height: 844 } } as const;
/** Pixels of a picture to one of the page, so that text is sharp on fine screens. */
const SCALE = 1.25;
const QUALITY = 65;
/** What the front page of a repository can bear, seven times. */
const LARGEST_KB = 200;
/** So that pictures taken twice are the same. */
const TIME = new Date('2023-10-20T09:30:00');

const chromium = findChromium();
if (chromium === null) throw new Error('There is no Chromium here. On Debian: apt install chromium');

const pictures = atHome('docs/pictures');
await mkdir(pictures, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const database = await openDatabase({ engine: 'sqlite', folder });
const { bot } = await shippedBot(createEngine(atHome('models')));
const web = await startWeb({
  config: { HOST: '127.0.0.1', PORT: 0 },
  bot,
  renderers: createStages(lineStore(database)),
  log: pino({ level: 'error' }),
});
const browser = await openChromium(chromium, {
  locale: 'de-DE',
  viewport: SIZES.wide,
  deviceScaleFactor: 1.5,
});

for (const [name, line] of Object.entries(LINES)) {
  for (const theme of ['light', 'dark'] as const)
    await take(browser.context, { name, line, theme, screen: 'wide' });
}
await take(browser.context, { name: 'phone', line: LINES.quotes, theme: 'dark', screen: 'phone' });

await browser.close();
await web.stop();
await database.destroy();
await rm(folder, { recursive: true });

interface Picture {
  readonly name: string;
  readonly line: string;
  readonly theme: 'light' | 'dark';
  readonly screen: keyof typeof SIZES;
}

/**
 * As WebP, a quarter of what PNG takes; Playwright's own screenshots know only PNG and JPEG. Protocol:
 * https://chromedevtools.github.io/devtools-protocol/tot/Page/#method-captureScreenshot
 */
async function photograph(subject: Locator): Promise<Buffer> {
  const page = subject.page();
  const box = await subject.boundingBox();
  if (box === null) throw new Error('there is nothing to take a picture of');
  const scrolled = Number(await page.evaluate('scrollY'));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { ...box, y: box.y + scrolled, scale: SCALE },
  });
  return Buffer.from(data, 'base64');
}

/** The drawings alone, without what stands behind them. */
async function take(context: BrowserContext, { name, line, theme, screen }: Picture): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(SIZES[screen]);
  await page.emulateMedia({ colorScheme: theme });
  await page.clock.setFixedTime(TIME);
  await page.goto(web.url);
  await page.getByLabel('Befehl oder Name').fill(line);
  await page.keyboard.press('Enter');
  const pair = page.locator('.pair');
  await pair.waitFor();
  await page.evaluate(
    `for (const behind of document.querySelectorAll('.behind, .composer')) behind.hidden = true`,
  );
  const path = join(pictures, screen === 'phone' ? `${name}.webp` : `${name}-${theme}.webp`);
  const picture = await photograph(pair);
  await writeFile(path, picture);
  await page.close();
  const size = Math.ceil(picture.length / 1024);
  console.log(`${path}: ${size} KB`);
  if (size > LARGEST_KB)
    throw new Error(`${path} is over ${LARGEST_KB} KB: take less of the page, or at less quality.`);
}
