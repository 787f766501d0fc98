import { describe, expect, test } from 'vitest';
import { plain, type Reply, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import { someone } from '../askers.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');
const { bot } = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
const ask = (line: string, language: 'de' | 'en' = 'de'): Promise<Reply> =>
  bot.line(line, { ...someone, language });

const textsOf = (reply: Reply): string[] =>
  reply.parts.flatMap((part) => {
    if (part.type === 'title' || part.type === 'section' || part.type === 'context') return [part.text];
    return part.type === 'text' ? [plain(part.runs)] : [];
  });
const titleOf = (reply: Reply): string | undefined => reply.parts.find((part) => part.type === 'title')?.text;

describe('/quotes finds a person from every spelling and office', () => {
  test.each([
    ['lavrov', 'Sergej Lawrow'],
    ['Lawrow', 'Sergej Lawrow'],
    ['sergey lavrov', 'Sergej Lawrow'],
    ['Лавров', 'Sergej Lawrow'],
    ['lavrow', 'Sergej Lawrow'],
    ['chefdiplomat', 'Sergej Lawrow'],
    ['außenminister', 'Sergej Lawrow'],
    ['kim', 'Kim Jong Un'],
    ['kim jong-un', 'Kim Jong Un'],
    ['machthaber', 'Kim Jong Un'],
    ['kirby', 'John Kirby'],
    ['john kirby', 'John Kirby'],
  ])('%s', async (typed, name) => {
    const reply = await ask(`/quotes ${typed}`);
    expect(reply.outcome).toBe('answer');
    expect(titleOf(reply)).toMatch(new RegExp(`^${name}`));
  });

  test.each([
    ['putin', 'Wladimir Putin'],
    ['vladimir putin', 'Wladimir Putin'],
    ['Путин', 'Wladimir Putin'],
    ['kim il sung', 'Kim Il Sung'],
    ['kim jong il', 'Kim Jong Il'],
  ])('%s is named but not quoted, and it is said where and who is quoted', async (typed, name) => {
    const reply = await ask(`/quotes ${typed}`);
    expect(reply.outcome).toBe('nothing');
    expect(textsOf(reply)[0]).toMatch(new RegExp(`^${name} wird genannt \\((?:Satz|Sätze) \\d`));
    expect(textsOf(reply)[1]).toMatch(/^Zitiert werden: .*Sergej Lawrow/);
  });
});

test('/person shows words quoted inside a claim there and not once more by themselves', async () => {
  const shown = statementsOf(await ask('/person lawrow')).map(({ body }) => plain(body));
  const withWords = shown.filter((body) => body.includes('eine qualitativ neue und strategische Ebene'));
  expect(withWords).toHaveLength(1);
  expect(shown.filter((body) => body.includes('strategische Infrastrukturen'))).toHaveLength(1);
});

describe('/quotes', () => {
  test('shows whole utterances before words quoted singly', async () => {
    const kinds = statementsOf(await ask('/quotes lavrov')).map(({ kind }) => kind);
    expect(kinds).toEqual(kinds.toSorted());
    expect(new Set(kinds)).toEqual(new Set(['quote', 'words']));
  });

  test('names the others of the name who are not quoted', async () => {
    expect(textsOf(await ask('/quotes kim')).at(-1)).toBe(
      'Auch genannt, nicht zitiert: Kim Il Sung, Kim Jong Il.',
    );
  });

  test('shows words said twice once, with both places', async () => {
    const evidence = statementsOf(await ask('/quotes kim jong un')).map((statement) => statement.evidence);
    expect(evidence).toEqual([[1, 4]]);
  });

  test('says of a name that nobody has what is near, and who is quoted', async () => {
    const reply = await ask('/quotes kirbi merz', 'en');
    expect(reply.outcome).toBe('nothing');
    expect(textsOf(reply)[0]).toBe('Nobody here is called “kirbi merz”. Similar: John Kirby.');
  });

  test('speaks the language of who asks and leaves the article’s words as printed', async () => {
    const [german, english] = [await ask('/quotes lavrov'), await ask('/quotes lavrov', 'en')];
    expect(statementsOf(english).map(({ body }) => body)).toEqual(
      statementsOf(german).map(({ body }) => body),
    );
    expect(statementsOf(german)[0]?.where).toBe('Satz 5');
    expect(statementsOf(english)[0]?.where).toBe('sentence 5');
  });
});

describe('/brief', () => {
  test('says what is ours, where it comes from and that it is old', async () => {
    const reply = await ask('/brief');
    expect(reply.parts.slice(0, 2)).toEqual([
      { type: 'title', text: 'Lawrow in Pjöngjang', note: 'Titel von uns' },
      { type: 'context', text: 'Euronews mit AP, dpa · Oktober 2023 · über drei Jahre alt' },
    ]);
  });

  test('has three to five key points, and says how much rests on whom', async () => {
    const reply = await ask('/brief');
    expect(statementsOf(reply).length).toBeGreaterThanOrEqual(3);
    expect(statementsOf(reply).length).toBeLessThanOrEqual(5);
    expect(textsOf(reply).at(-1)).toBe('18 Sätze: 9 sagt Euronews selbst, 9 gehen auf andere zurück.');
  });

  test('of an article that is not there says so and shows the newest', async () => {
    const reply = await ask('/brief mars');
    expect(reply.outcome).toBe('nothing');
    expect(textsOf(reply)[0]).toBe('Kein Artikel passt zu „mars“. Die neuesten:');
    expect(reply.parts[1]).toMatchObject({ type: 'entry', label: 'Lawrow in Pjöngjang' });
  });
});

test('a title where somebody was asked for is told, with the line that asks about that article', async () => {
  const reply = await ask('/claims lawrow in');
  expect(reply.outcome).toBe('nothing');
  expect(reply.parts).toContainEqual(
    expect.objectContaining({ type: 'entry', line: '/claims article:2023-10-lawrow-in-pjoengjang' }),
  );
});

describe('/sentence', () => {
  test('shows the sentence with its neighbours, what was read out of it, and why', async () => {
    const reply = await ask('/sentence 13');
    const numbers = statementsOf(reply).flatMap(({ kind, evidence }) =>
      kind === 'sentence' ? evidence : [],
    );
    expect(numbers).toEqual([13, 12, 14]);
    expect(textsOf(reply)).toContain('Regel: dass-Satz nach „behaupten“ · Signal: „behaupten“');
  });

  test('tells the reason in the language of who asks', async () => {
    expect(textsOf(await ask('/sentence 13', 'en'))).toContain(
      'rule: clause with “dass” after “behaupten” · cue: “behaupten”',
    );
  });

  test('that is not there is told with those that are', async () => {
    expect(textsOf(await ask('/sentence 99'))).toEqual([
      'Diesen Satz gibt es nicht. Der Artikel hat die Sätze 1 bis 18.',
    ]);
  });

  test.each([
    ['/sentence', 'Es fehlt: die Nummer des Satzes. Zum Beispiel: /sentence 3'],
    ['/sentence x', '„x“ ist hier keine Nummer. Möglich ist eine ganze Zahl ab 1.'],
    ['/sentence 0', '„0“ ist hier keine Nummer. Möglich ist eine ganze Zahl ab 1.'],
    [`/quotes ${'x'.repeat(90)}`, 'Das ist zu lang. Möglich sind bis zu 80 Zeichen.'],
    [
      '/timeline lawrow article:x since:2020 in:y before:2030',
      'Mit „lawrow“ kann /timeline nichts anfangen. Wie es geht, zeigt /help timeline.',
    ],
    [
      '/articles neulich',
      '„neulich“ ist keine Zeit, die ich verstehe. Zum Beispiel: gestern, Montag, 7 Tage, 2026-11-20.',
    ],
  ])('%s', async (line, sentence) => {
    const reply = await ask(line);
    expect([reply.outcome, textsOf(reply)]).toEqual(['refused', [sentence]]);
  });
});

test('a bare name is understood as a question for quotes, and it is said that it was', async () => {
  const { reply } = await bot.text('kirby', someone);
  expect(textsOf(reply)[0]).toBe('Verstanden als /quotes person:"John Kirby"');
});

test('what is not understood gets three things that work', async () => {
  const { reply } = await bot.text('wie spät ist es?', someone);
  expect(reply.outcome).toBe('refused');
  const lines = reply.parts.flatMap((part) => (part.type === 'entry' ? [part.line] : []));
  expect(lines).toHaveLength(3);
  for (const line of lines) expect((await ask(line)).outcome).toBe('answer');
});

test('/claims lets the numbers in a claim stand out', async () => {
  const strong = statementsOf(await ask('/claims vereinigte staaten')).flatMap(({ body }) =>
    body.filter((run) => run.strong).map(({ text }) => text),
  );
  expect(strong).toContain('mehr als 1.000 Container');
});

describe('/source', () => {
  test('says who says a sentence, with the one that names them', async () => {
    const reply = await ask('/source 14');
    expect(textsOf(reply)).toContain('Vereinigte Staaten');
    expect(statementsOf(reply).map(({ kind, evidence }) => [kind, evidence])).toEqual([['claim', [13, 14]]]);
  });

  test('finds what is meant by words in any form', async () => {
    const reply = await ask('/source das mit den Containern');
    expect(statementsOf(reply).map(({ evidence }) => evidence)).toEqual([[13, 14]]);
  });

  test('says where the article itself says it, and shows the sentence', async () => {
    const reply = await ask('/source bomber', 'en');
    expect(textsOf(reply)).toContain('The article says this itself');
    expect(statementsOf(reply).map(({ kind, evidence }) => [kind, evidence])).toEqual([['sentence', [9]]]);
  });

  test('of something that is not in the article says so', async () => {
    const reply = await ask('/source bundesliga');
    expect([reply.outcome, textsOf(reply)]).toEqual([
      'nothing',
      ['Zu „bundesliga“ steht in diesem Artikel nichts.'],
    ]);
  });
});

describe('/brief in another length', () => {
  test('short has the points that matter most', async () => {
    const points = statementsOf(await ask('/brief length:kurz'));
    expect(points).toHaveLength(2);
    expect(statementsOf(await ask('/brief')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(points.map(({ id }) => id)),
    );
  });

  test('long has what others say besides, and nothing twice', async () => {
    const bodies = statementsOf(await ask('/brief length:long')).map(({ body }) => plain(body));
    expect(bodies.length).toBeGreaterThan(statementsOf(await ask('/brief')).length);
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  test('that there is not is refused with those that there are', async () => {
    const reply = await ask('/brief length:huge');
    expect([reply.outcome, textsOf(reply)]).toEqual([
      'refused',
      ['„huge“ ist keine Länge. Möglich sind „kurz“ und „lang“.'],
    ]);
  });
});
