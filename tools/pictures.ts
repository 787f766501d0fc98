/** Takes the README's pictures anew, of the page with what the shipped article gives: `npm run pictures`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { BrowserContext, Locator } from 'playwright-core';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { stageNames } from '../src/platforms/web/stage.ts';
import { startWeb } from '../src/platforms/web/start.ts';
import { shippedBot } from '../src/shipped.ts';
import { createStages } from '../src/stages.ts';
import { openDatabase } from '../src/store/database.ts';
import { lineStore } from '../src/store/lines.ts';
import { findChromium, openChromium } from './browser.ts';
import { drawDiscussion } from './pictures/draw-thread.ts';
import { discussedOnDiscord, discussedOnSlack, type Question } from './pictures/thread.ts';

const LINES = { brief: '/brief', quotes: '/quotes lavrov', claims: '/claims' } as const;
/** What is asked in the thread of a briefing. */
const QUESTIONS: readonly Question[] = [
  { by: 'Anna', text: 'und Kirby?' },
  { by: 'Anna', text: 'Satz 7' },
  { by: 'Bob', text: 'what does Kim say?' },
];
const SIZES = { wide: { width: 1180, height: 1400 }, phone: { width: 390, height: 844 } } as const;
/** Pixels of a picture to one of the page, so that text is sharp on fine screens. */
const SCALE = 1.25;
const QUALITY = 65;
/** What the front page of a repository can bear, eleven times. */
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

const parts = { bot, lines: lineStore(database) };
const discussions = {
  discord: await discussedOnDiscord(QUESTIONS, parts),
  slack: await discussedOnSlack(QUESTIONS, parts),
};
for (const platform of stageNames) {
  const markup = drawDiscussion(platform, discussions[platform]);
  for (const theme of ['light', 'dark'] as const)
    await takeThread(browser.context, `thread-${platform}-${theme}`, theme, markup);
}

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
  await keep(screen === 'phone' ? name : `${name}-${theme}`, pair);
  await page.close();
}

async function takeThread(
  context: BrowserContext,
  name: string,
  theme: Picture['theme'],
  markup: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(SIZES.wide);
  await page.emulateMedia({ colorScheme: theme });
  await page.setContent(markup);
  await keep(name, page.locator('.drawing'));
  await page.close();
}

async function keep(name: string, subject: Locator): Promise<void> {
  const path = join(pictures, `${name}.webp`);
  const picture = await photograph(subject);
  await writeFile(path, picture);
  const size = Math.ceil(picture.length / 1024);
  console.log(`${path}: ${size} KB`);
  if (size > LARGEST_KB)
    throw new Error(`${path} is over ${LARGEST_KB} KB: take less of the page, or at less quality.`);
}
