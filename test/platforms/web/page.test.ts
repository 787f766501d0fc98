import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, type OpenBrowser, openChromium } from '../../../tools/browser.ts';
import { serveSpeech } from './served.ts';
import { HOSTILE } from './speech.ts';

/** contrast.js as one expression, which the page's policy lets the debugger run. */
const unreadable = `(() => {
  ${readFileSync(new URL('contrast.js', import.meta.url), 'utf8').replace('export ', '')}
  return unreadable();
})()`;
const chromium = findChromium();
const unless =
  chromium === null ? ' (skipped: there is no Chromium here; on Debian, apt install chromium)' : '';

describe.skipIf(chromium === null)(`the page in Chromium${unless}`, () => {
  const web = { url: '', stop: async () => {} };
  let browser: OpenBrowser;
  let page: Page;
  /** Errors of scripts, of the policy and of the network, and requests to anywhere else. */
  let trouble: string[] = [];

  beforeAll(async () => {
    Object.assign(web, await serveSpeech());
    browser = await openChromium(chromium ?? '', { locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  beforeEach(async () => {
    trouble = [];
    page = await browser.context.newPage();
    // The page says when it drew a message: a minute that passes is no other message.
    await page.clock.setFixedTime('2026-11-24T07:30:00Z');
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(web.url)) trouble.push(`outside: ${request.url()}`);
    });
    await page.goto(web.url);
  });
  afterEach(async () => {
    await page.close();
    expect(trouble).toEqual([]);
  });

  const message = (platform: 'discord' | 'slack') => drawing(platform).locator('[class$=-message]');
  const drawing = (platform: 'discord' | 'slack') => page.locator(`.drawing.${platform}`).last();
  const exchanges = () => page.locator('.exchange').count();
  const ask = async (line: string): Promise<void> => {
    const before = await exchanges();
    await page.getByLabel('Befehl oder Name').fill(line);
    await page.keyboard.press('Enter');
    await page.locator('.exchange').nth(before).waitFor();
  };

  test('a command typed is answered as Discord and as Slack show it, side by side', async () => {
    await ask('/brief');
    await drawing('discord').getByText('Eine Rede & <b>ihre</b> Folgen', { exact: true }).waitFor();
    await drawing('slack').getByText('Eine Rede & <b>ihre</b> Folgen', { exact: true }).waitFor();
    const [left, right] = [await drawing('discord').boundingBox(), await drawing('slack').boundingBox()];
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan(left?.x ?? 0);
  });

  test('what the article says stays text: no script, no tag, no markdown, no mention', async () => {
    await ask('/quotes petrović');
    for (const platform of ['discord', 'slack'] as const) {
      const quotation = drawing(platform).locator('blockquote').first();
      expect(await quotation.textContent()).toContain(HOSTILE);
      expect(await quotation.locator('script, img, a, strong, em, code').count()).toBe(0);
    }
    expect(await page.title()).toBe('Briefing');
  });

  test('long answers page in place, each platform for itself', async () => {
    await ask('/quotes petrović');
    const [first, slackFirst] = [
      await message('discord').textContent(),
      await message('slack').textContent(),
    ];
    await message('discord').getByRole('button', { name: 'Weiter' }).click();
    await message('discord').getByText('Seite 2 von').waitFor();
    expect(await exchanges()).toBe(1);
    expect(await message('discord').textContent()).not.toBe(first);
    expect(await message('slack').textContent()).toBe(slackFirst);
    await message('discord').getByRole('button', { name: 'Zurück' }).click();
    await message('discord').getByText('Seite 1 von').waitFor();
    expect(await message('discord').textContent()).toBe(first);
  });

  test.each(['discord', 'slack'] as const)('buttons in the %s drawing ask and share', async (platform) => {
    await ask('/quotes petrović');
    await drawing(platform).getByRole('button', { name: 'Satz 2 zeigen' }).first().click();
    await page.locator('.exchange').nth(1).waitFor();
    expect(await page.locator('.asked').last().textContent()).toContain('/sentence');
    await drawing(platform).getByRole('button', { name: 'Im Kanal teilen' }).click();
    await page.locator('.exchange').nth(2).waitFor();
    const shared = page.locator('.exchange').last();
    expect(await shared.locator('.drawing').count()).toBe(1);
    expect(await shared.getByText('Im Kanal, für alle').count()).toBe(1);
  });

  test('a choice from a menu is answered', async () => {
    await ask('/quotes petrović');
    await drawing('discord').getByLabel('Zitat kopieren').selectOption({ index: 1 });
    await page.locator('.exchange').nth(1).waitFor();
    expect(await page.locator('.asked').last().textContent()).toContain('/cite');
  });

  test('arrow keys open a menu and send nothing before an entry is chosen', async () => {
    await ask('/quotes petrović');
    await drawing('discord').getByLabel('Zitat kopieren').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await exchanges()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('.exchange').nth(1).waitFor();
    expect(await page.locator('.asked').last().textContent()).toContain('/cite');
  });

  test('light and dark follow the system until somebody chooses, and the choice stays', async () => {
    const lightness = () =>
      page.evaluate('getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lightness()).toBeLessThan(64);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await lightness()).toBeGreaterThan(192);
    await page.getByLabel('Dunkel').check({ force: true });
    expect(await lightness()).toBeLessThan(64);
    await page.reload();
    expect(await lightness()).toBeLessThan(64);
    await page.getByLabel('Automatisch').check({ force: true });
    expect(await lightness()).toBeGreaterThan(192);
  });

  test('Tab completes a command and a name, Enter asks', async () => {
    await page.getByLabel('Befehl oder Name').pressSequentially('/quo');
    await page.getByRole('option', { name: '/quotes' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'Ana Petrović' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Befehl oder Name').inputValue()).toBe('/quotes Ana Petrović');
    await page.keyboard.press('Enter');
    await page.locator('.exchange').waitFor();
    expect(await page.locator('.asked').textContent()).toContain('/quotes Ana Petrović');
  });

  test('a conversation goes on: the article asked for is the one later questions are about', async () => {
    await ask('/brief');
    await ask('/sentence 3');
    expect(await drawing('slack').textContent()).toContain('Satz 3');
  });

  test('all that can be pressed or typed into has a name and can be reached by keyboard', async () => {
    await ask('/quotes petrović');
    const nameless = await page.evaluate(`
      [...document.querySelectorAll('button, select, input, a, summary')]
        .filter((one) => one.textContent.trim() === '' && !one.ariaLabel && !one.labels?.length)
        .map((one) => one.outerHTML)`);
    expect(nameless).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.closest(".drawing") !== null')).toBe(true);
  });

  test.each(['light', 'dark'] as const)('all text can be read on a %s page', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(unreadable)).toEqual([]);
    for (const line of ['/quotes petrović', '/cite 2023-10-rede:q2.1', '/nonsense']) await ask(line);
    expect(await page.evaluate(unreadable)).toEqual([]);
  });

  test('those who listen hear that an answer is there, not both drawings of it', async () => {
    await ask('/brief');
    expect(await page.getByRole('status').textContent()).toBe('Antwort auf /brief');
  });

  test('on a phone the drawings stand one above the other and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ask('/quotes petrović');
    const [upper, lower] = [await drawing('discord').boundingBox(), await drawing('slack').boundingBox()];
    expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
