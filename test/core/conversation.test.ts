import { describe, expect, test } from 'vitest';
import type { Asker } from '../../src/core/bot.ts';
import { plain, type Reply, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import { someone } from '../askers.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');
const { bot } = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
const ARTICLE = '2023-10-lawrow-in-pjoengjang';

/** A conversation that begins with a line. */
async function after(line: string, given: Partial<Asker> = {}) {
  const asker: Asker = { ...someone, thread: crypto.randomUUID(), ...given };
  await bot.line('/brief', asker);
  await bot.line(line, asker);
  return async (typed: string, who: Partial<Asker> = {}) => bot.text(typed, { ...asker, ...who });
}

const textsOf = ({ parts }: Reply): string[] =>
  parts.flatMap((part) => {
    if (part.type === 'title' || part.type === 'section' || part.type === 'context') return [part.text];
    return part.type === 'text' ? [plain(part.runs)] : [];
  });

describe('a question is read in what it was asked in', () => {
  test.each([
    ['/brief', 'und Kirby?', '/quotes person:"John Kirby"'],
    ['/claims lawrow', 'und Kirby?', '/claims source:"John Kirby"'],
    ['/person lawrow', 'und Kirby?', '/person name:"John Kirby"'],
    ['/quotes lawrow', 'wer ist das?', '/person name:"Sergej Lawrow"'],
    ['/quotes lawrow', 'was behauptet er?', '/claims source:"Sergej Lawrow"'],
    ['/brief', 'Was sagt der Chefdiplomat?', '/person name:"Sergej Lawrow"'],
    ['/brief', 'quotes kirbi', '/quotes person:"John Kirby"'],
    ['/brief', 'wer sagt das mit den Containern?', '/source about:Containern'],
    ['/sentence 13', 'woher weißt du das?', '/source about:13'],
    ['/sentence 5', 'und der nächste?', '/sentence number:6'],
    ['/brief', 'mehr', '/brief length:long'],
    ['/brief length:long', 'kürzer', '/brief'],
    ['/brief', 'geht das kürzer?', '/brief length:short'],
    ['/quotes lawrow', 'mehr', '/person name:"Sergej Lawrow"'],
    ['/quotes lawrow', 'worum ging es nochmal?', '/brief'],
    ['/brief', 'was ist wann passiert?', '/timeline'],
  ])('%s › %s', async (line, typed, understood) => {
    const ask = await after(line);
    const { reply } = await ask(typed);
    expect(textsOf(reply)[0]).toBe(`Verstanden als ${understood}`);
    expect(reply.outcome).toBe('answer');
  });
});

describe('what is word for word a command needs no explaining', () => {
  test.each(['quotes kirby', 'Satz 7', '/quotes kirby', 'zitate'])('%s', async (typed) => {
    const ask = await after('/brief');
    const { reply } = await ask(typed);
    expect(reply.outcome).toBe('answer');
    expect(textsOf(reply)[0]).not.toMatch(/Verstanden/);
  });
});

describe('where it cannot be known what is meant, it is asked back', () => {
  test.each([
    ['was sagt er?', 'Wer ist gemeint? Zum Beispiel:'],
    ['Kirby oder Kim?', 'Eine Person auf einmal, zum Beispiel:'],
    ['weiter', 'Von welchem Satz an? Zum Beispiel:'],
    ['was hältst du davon?', 'Ich sage nur, was in Artikeln steht. Fragen kann man zum Beispiel:'],
  ])('%s', async (typed, back) => {
    const ask = await after('/brief');
    const { reply } = await ask(typed);
    expect(reply.outcome).toBe('refused');
    expect(textsOf(reply)[0]).toBe(back);
    const lines = reply.parts.flatMap((part) => (part.type === 'entry' ? [part.line] : []));
    for (const line of lines) expect((await bot.line(line, someone)).outcome).toBe('answer');
  });
});

test('«stimmt das?» is no question that we answer: it is said so, and whose it is', async () => {
  const ask = await after('/sentence 13');
  const { reply } = await ask('stimmt das?');
  expect(textsOf(reply).slice(0, 2)).toEqual([
    'Verstanden als /source about:13',
    'Das kann ich nicht prüfen. Der Artikel sagt nur, von wem es kommt:',
  ]);
  expect(textsOf(reply)).toContain('Vereinigte Staaten');
});

test('«answer in English» changes our words from then on, never the article’s', async () => {
  const ask = await after('/quotes lawrow');
  const [german] = [await bot.line('/quotes lawrow', someone)];
  const { reply, language } = await ask('answer in English');
  expect(language).toBe('en');
  expect(statementsOf(reply).map(({ body }) => body)).toEqual(statementsOf(german).map(({ body }) => body));
  expect(statementsOf(reply)[0]?.where).toBe('sentence 5');
  expect(await ask('und Kirby?')).toMatchObject({ language: 'en' });
  expect(await ask('und Kirby?', { person: 'test:ben' })).toMatchObject({ language: 'de' });
  expect(await ask('auf Deutsch bitte')).toMatchObject({ language: 'de' });
});

test.each([
  ['what does Kim Jong Un say? in English', 'Kim Jong Un', 'en'],
  ['und Kirby? Bitte auf Englisch', 'John Kirby', 'en'],
  ['wer ist Kim Jong Un? auf deutsch bitte', 'Kim Jong Un', 'de'],
])('«%s» is both a question and a language', async (typed, who, spoken) => {
  const ask = await after('/brief');
  const { reply, language } = await ask(typed);
  expect(language).toBe(spoken);
  expect(reply.line).toContain(who);
  expect(await ask('und Kirby?')).toMatchObject({ language: spoken });
});

test('two who ask in one thread do not get mixed', async () => {
  const ask = await after('/quotes lawrow');
  await ask('quotes kim jong un', { person: 'test:ben' });
  expect((await ask('wer ist das?')).reply.line).toContain('Sergej Lawrow');
  expect((await ask('wer ist das?', { person: 'test:ben' })).reply.line).toContain('Kim Jong Un');
});

test('outside of any conversation a name is looked for in the whole library', async () => {
  const { reply } = await bot.text('was sagt kirby?', someone);
  expect(reply.line).toBe(`/person name:"John Kirby" article:${ARTICLE}`);
});

test('a question that begins like a command is a question', async () => {
  const ask = await after('/brief');
  const { reply } = await ask('Warum war das so teuer?');
  expect(reply.line).not.toMatch(/^\/why/);
});
