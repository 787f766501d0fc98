import { describe, expect, test } from 'vitest';
import { findEntities } from '../../src/analysis/entities.ts';
import { read } from '../../src/analysis/reading.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const engine = createEngine(atHome('models'));
const german = await engine.grammar('de');
const english = await engine.grammar('en');

/** For each word that is not somebody's full name: who is meant by it. */
function meant(text: string, grammar = german): string[] {
  const { entities, mentions } = findEntities(read(text, grammar), grammar);
  return mentions.flatMap(({ start, end, entity, how }) => {
    const name = entities.find(({ id }) => id === entity)?.name ?? '';
    const printed = text.slice(start, end);
    return printed === name && how === 'name' ? [] : [`${printed} = ${name}`];
  });
}

const roles = (text: string, grammar = german): string[] =>
  findEntities(read(text, grammar), grammar).entities.flatMap((entity) =>
    entity.roles.map((role) => `${entity.name}: ${role}`),
  );

describe('who is meant, in German', () => {
  test.each([
    [
      'a surname alone, also in the genitive',
      'Angela Merkel kam aus Berlin. Später sprach Merkel. Merkels Rede war kurz.',
      ['Merkel = Angela Merkel', 'Merkels = Angela Merkel'],
    ],
    [
      'an age by its article',
      'Der Rentner Walter Kunze klagt. Ilona Weiß hört zu. Das freut den 78-Jährigen. Der 44-Jährigen ist es gleich.',
      ['den 78-Jährigen = Walter Kunze', 'Der 44-Jährigen = Ilona Weiß'],
    ],
    [
      'a role by a word of the same meaning',
      'Außenminister Heiko Maas reiste nach Paris. Der Chefdiplomat blieb drei Tage.',
      ['Der Chefdiplomat = Heiko Maas'],
    ],
    [
      'a role of that country, where two have it',
      'Der russische Präsident Wladimir Putin traf den französischen Präsidenten Emmanuel Macron. ' +
        'Der russische Präsident schwieg.',
      ['Der russische Präsident = Wladimir Putin'],
    ],
    [
      'a woman by «sie», a man by «er»',
      'Kanzlerin Angela Merkel traf Minister Heiko Maas. Danach sprach sie. Später ging er.',
      ['sie = Angela Merkel', 'er = Heiko Maas'],
    ],
    [
      'nobody by «sie» where the text has gone on to a body that is called so too',
      'Gründerin Anna Weber trat zurück. Die Firma sucht Ersatz. Sie wächst.',
      [],
    ],
    [
      'the woman by «sie» where the body is only what she spoke of',
      'Gründerin Anna Weber kam. Weber lobte die Firma. Sie ging früh.',
      ['Weber = Anna Weber', 'Sie = Anna Weber'],
    ],
    [
      'a politician of that party, and of no other',
      'Grünen-Politiker Max Müller sprach. Der SPD-Politiker lachte. Der Grünen-Politiker ging.',
      ['Der Grünen-Politiker = Max Müller'],
    ],
    [
      'whom the sentence before began with, however often others were named',
      'Minister Heiko Maas kam. Er wisse Bescheid, sagte er. Er ging. Rentner Peter Klein blieb. Später ging er.',
      ['Er = Heiko Maas', 'er = Heiko Maas', 'Er = Heiko Maas', 'er = Peter Klein'],
    ],
    [
      'not whose house or friend somebody is',
      'Minister Heiko Maas kam. Trainer Peter Klein rief Jens Weber an. Kleins Berater schwieg. Weber ging. Er lachte.',
      ['Kleins = Peter Klein', 'Weber = Jens Weber', 'Er = Jens Weber'],
    ],
    [
      'nobody named by «er» behind a sentence on somebody without a name',
      'Minister Heiko Maas kam. Ein Sprecher der Bahn widersprach. Er sagte nichts.',
      [],
    ],
    [
      'nobody by «Sie» inside a sentence: that is who reads',
      'Kanzlerin Angela Merkel sprach. Wenn Sie wollen, kommen Sie.',
      [],
    ],
    [
      'somebody of that age',
      'Der Sänger Peter Maffay sagte ein Konzert ab. Der 73-Jährige ist krank.',
      ['Der 73-Jährige = Peter Maffay'],
    ],
    [
      'nobody by a role that somebody else has',
      'Außenminister Heiko Maas kam. Der Verteidigungsminister blieb fort.',
      [],
    ],
    ['nobody by «ein»', 'Außenminister Heiko Maas kam. Ein Minister ging.', []],
    ['nobody inside a quotation', 'Heiko Maas sagte: „Da kommt er.“', []],
  ])('%s', (_, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  test('Frau Müller is not Herr Müller', () => {
    const { entities } = findEntities(read('Frau Müller kam. Herr Müller ging.', german), german);
    expect(entities.map(({ name, gender }) => [name, gender])).toEqual([
      ['Müller', 'female'],
      ['Müller', 'male'],
    ]);
  });

  test('a country is one by all its names; its capital is a place of its own', () => {
    const text = 'Die USA und Japan einigten sich. Die Vereinigten Staaten zahlen. Washington drängt.';
    const { entities } = findEntities(read(text, german), german);
    expect(entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'place Vereinigte Staaten',
      'place Japan',
      'place Washington',
    ]);
  });
});

test.each([
  ['Russlands Außenminister Sergej Lawrow kam.', ['Sergej Lawrow: Russlands Außenminister']],
  [
    'Der Sprecher des Innenministeriums, Max Müller, sprach.',
    ['Max Müller: der Sprecher des Innenministeriums'],
  ],
  [
    'Max Müller, der Sprecher des Innenministeriums, sprach.',
    ['Max Müller: der Sprecher des Innenministeriums'],
  ],
  [
    'Der Verteidiger des Mannes, Rechtsanwalt Max Müller, sprach.',
    ['Max Müller: der Verteidiger des Mannes', 'Max Müller: Rechtsanwalt'],
  ],
  ['Der Minister des Landes, Max Müller (Bund), sprach.', ['Max Müller: der Minister des Landes']],
  ['Vizekanzler und Minister Max Müller sprach.', ['Max Müller: Vizekanzler', 'Max Müller: Minister']],
])('roles in apposition: %s', (text, expected) => {
  expect(roles(text)).toEqual(expected);
});

test('a chain leads from each word to the name that it was recognised by', () => {
  const text = 'Angela Merkel kam. Merkel sprach. Sie ging.';
  const { mentions } = findEntities(read(text, german), german);
  expect(mentions.map(({ how, through }) => [how, through])).toEqual([
    ['name', null],
    ['name', 0],
    ['pronoun', 1],
  ]);
});

describe('who is meant, in English', () => {
  test.each([
    [
      'Secretary of State Antony Blinken met Emmanuel Macron in Paris. Then Blinken left.',
      ['Blinken = Antony Blinken'],
    ],
    ['Angela Merkel spoke in Berlin. She left early.', ['She = Angela Merkel']],
    [
      'Angela Merkel spoke in Berlin. “Show me that person,” she said. Later that person left.',
      ['she = Angela Merkel', 'that person = Angela Merkel'],
    ],
  ])('%s', (text, expected) => {
    expect(meant(text, english)).toEqual(expected);
  });

  test('a headline in which every word has a capital makes nobody’s name longer', () => {
    const text =
      'Angela Merkel Defends Budget Against Critics\n\nAngela Merkel spoke in Berlin on Monday. “It is done,” Merkel said.';
    const { entities } = findEntities(read(text, english), english);
    expect(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual([
      'Angela Merkel',
    ]);
  });

  test('the end of a full name is that person, also where a small word of it begins the sentence', () => {
    const text = 'Minister Anna de Boer met Tom Reed in Leeds. De Boer left early. “We are done,” she said.';
    expect(meant(text, english)).toEqual(['De Boer = Anna de Boer', 'she = Anna de Boer']);
  });

  test('a name with hyphens is printed as it stands, and known again at the beginning of a sentence', () => {
    const text =
      'The club’s director, Ibrahim al-Khatib, met Pieter van der Berg. Al-Khatib left with van der Berg.';
    const { entities } = findEntities(read(text, english), english);
    expect(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual([
      'Ibrahim al-Khatib',
      'Pieter van der Berg',
    ]);
  });

  test('an office keeps the capitals that it has anywhere, not the one that begins its sentence', () => {
    const text = 'Prime Minister Tom Reed left. The former minister Anna Cole stayed.';
    expect(findEntities(read(text, english), english).entities.flatMap(({ roles }) => roles)).toEqual([
      'Prime Minister',
      'the former minister',
    ]);
  });
});

const named = (text: string, grammar = german): string[] =>
  findEntities(read(text, grammar), grammar)
    .entities.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name);

test.each([
  ['Kommissionschefin Ursula von der Heide kam. Später sprach von der Heide.', ['Ursula von der Heide']],
  [
    'Karl-Theodor zu Solms und Lukas van den Boom schwiegen.',
    ['Karl-Theodor zu Solms', 'Lukas van den Boom'],
  ],
  ['Anna Weber von der Caritas sagte ab.', ['Anna Weber']],
  ['Anna zu Besuch in Kiel: das war neu.', ['Anna']],
])('small words belong to a name behind a given name: %s', (text, names) => {
  expect(named(text)).toEqual(names);
});

test.each([
  ['European Commission President Ursula von der Heide spoke.', ['Ursula von der Heide']],
  ['Green leader Lukas van den Boom disagreed.', ['Lukas van den Boom']],
  ['Ashby manager Sofia Lindqvist refused to celebrate.', ['Sofia Lindqvist']],
])('an office stands before a name and is no part of it: %s', (text, names) => {
  expect(named(text, english)).toEqual(names);
});
