import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/analysis/grammar.ts';
import { read } from '../../../src/analysis/reading.ts';
import { grammar } from './english-grammar.ts';

function found(text: string): Attribution[] {
  return grammar.attributions(read(text, grammar));
}

/** «who | form, colour | what» */
function told(text: string): string[] {
  const words = (spans: Attribution['content']) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return found(text).map(
    ({ speaker, form, colour, content }) =>
      `${speaker ? words(speaker) : 'nobody'} | ${form}, ${colour} | ${words(content)}`,
  );
}

describe('word for word', () => {
  test.each([
    ['“We will stay,” Ada Cole said.', ['Ada Cole | direct, neutral | “We will stay,”']],
    [
      '“We will stay,” said Ada Cole, the mayor of Salem.',
      ['Ada Cole, the mayor of Salem | direct, neutral | “We will stay,”'],
    ],
    [
      '“We have a plan for that,” he said on “Salem This Week.”',
      ['he | direct, neutral | “We have a plan for that,”'],
    ],
    ['Cole told reporters: “We will stay.”', ['Cole | direct, neutral | “We will stay.”']],
    [
      '“We will stay,” she said. “Nobody leaves.”',
      ['she | direct, neutral | “We will stay,” … “Nobody leaves.”'],
    ],
    [
      '“We,” the senator insisted, “will never leave.”',
      ['the senator | direct, insisting | “We,” … “will never leave.”'],
    ],
    [
      '“Why did they leave?” the company wrote in its statement.',
      ['the company | direct, neutral | “Why did they leave?”'],
    ],
    [
      '“Go back,” Cole growled.', // whatever the verb, what ends in a comma has a frame behind it
      ['Cole | direct, neutral | “Go back,”'],
    ],
    [
      '“We will stay,” said Cole, a nurse from Salem who has two jobs. “Nobody leaves.”',
      ['Cole, a nurse from Salem who has two jobs | direct, neutral | “We will stay,” … “Nobody leaves.”'],
    ],
    [
      '“We will stay,” harbour union chief Ada Cole said.',
      ['harbour union chief Ada Cole | direct, neutral | “We will stay,”'],
    ],
    [
      '“I love the harbour,” he said, but “when it rains, we lose money.”',
      ['he | direct, neutral | “I love the harbour,” … “when it rains, we lose money.”'],
    ],
    [
      'Marsh defended the sale in a long letter, saying, “We had no choice.”',
      ['Marsh | told, insisting | the sale', 'Marsh | direct, neutral | “We had no choice.”'],
    ],
    [
      'The film opens with Ada Cole asking, “Why are we here?”',
      ['Ada Cole | direct, asking | “Why are we here?”'],
    ],
    [
      'According to the Herald, “they left at dawn.”',
      ['the Herald | direct, neutral | “they left at dawn.”'],
    ],
    [
      'Marsh called the plan “a disgrace,” promising to fight it.',
      [
        'Marsh | told, neutral | the plan “a disgrace,”',
        'Marsh | direct, neutral | “a disgrace,”',
        'Marsh | indirect, promising | to fight it',
      ],
    ],
    [
      'Marsh said the mayor “has shown courage. She works hard.”',
      [
        'Marsh | indirect, neutral | the mayor “has shown courage. She works hard.”',
        'Marsh | direct, neutral | “has shown courage. She works hard.”',
      ],
    ],
    ['“We will stay,” the editorial read.', ['the editorial | direct, neutral | “We will stay,”']],
    [
      '“We will stay,” said party delegate Ben Marsh on Monday.',
      ['party delegate Ben Marsh | direct, neutral | “We will stay,”'],
    ],
    [
      'The mother of three replied, “We will stay.”',
      ['The mother of three | direct, neutral | “We will stay.”'],
    ],
    [
      'Cole went even further: “We will never leave.”', // whatever the verb before a colon is
      ['Cole | direct, neutral | “We will never leave.”'],
    ],
    [
      'When the ship sank, the owner released this note: “We mourn with you.”',
      ['the owner | direct, neutral | “We mourn with you.”'],
    ],
    ['Cole was asked, “Will you stay?”', ['nobody | direct, asking | “Will you stay?”']],
    [
      'Asked about the house, she said “not at any price.”', // who asked is not told
      ['nobody | told, asking | about the house', 'she | direct, neutral | “not at any price.”'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('the title of a programme is nobody’s words', () => {
    expect(told('On “The Long Way Home,” the minister said that taxes would rise.')).toEqual([
      'the minister | indirect, neutral | that taxes would rise',
    ]);
  });

  test('a name on a line of its own, behind a dash, signs the quotation above', () => {
    expect(told('“We will not leave this house before the winter.”\n\n- Ada Cole, Salem.')).toEqual([
      'Ada Cole | direct, neutral | “We will not leave this house before the winter.”',
    ]);
  });

  test('a name behind a dash signs the quotation on its own line, however short that is', () => {
    expect(
      told('Readers wrote to us.\n\n“We will not leave this house.” ― Ada Cole\n\n“Never.”― Ben Marsh.'),
    ).toEqual([
      'Ada Cole | direct, neutral | “We will not leave this house.”',
      'Ben Marsh | direct, neutral | “Never.”',
    ]);
  });

  test('in a transcript that is quoted as a whole each paragraph begins with a mark and a name', () => {
    const transcript = ['"COLE: Will they stay?', '"MARSH: We will.'];
    expect(told(transcript.join('\n\n'))).toEqual([
      'COLE | direct, neutral | Will they stay?',
      'MARSH | direct, neutral | We will.',
    ]);
  });

  test('a paragraph that is nothing but quotation goes on from who spoke last', () => {
    const [, second] = found(
      '“We will stay,” Ada Cole said.\n\n“Nobody has asked us to leave the house yet.”',
    );
    expect(second).toMatchObject({ form: 'direct', speakerCarried: true, speaker: [{ start: 16, end: 24 }] });
  });

  test('words in quotation marks that nobody is said to have used are nobody’s', () => {
    expect(told('The so-called “peace dividend” never came.')).toEqual([]);
  });
});

describe('statements in other words', () => {
  test.each([
    [
      'The minister said that taxes would rise.',
      ['The minister | indirect, neutral | that taxes would rise'],
    ],
    ['The minister claimed taxes would rise.', ['The minister | indirect, distancing | taxes would rise']],
    ['Taxes will rise, the minister said.', ['the minister | indirect, neutral | Taxes will rise']],
    ['The tax, the minister said, will rise.', ['the minister | indirect, neutral | The tax … will rise']],
    ['According to the police, two men fled.', ['the police | indirect, neutral | two men fled']],
    ['Two men fled, according to the police.', ['the police | indirect, neutral | Two men fled']],
    ['Cole promised to build the bridge.', ['Cole | indirect, promising | to build the bridge']],
    [
      'The governor, who leads the party, admitted that he was wrong.',
      ['The governor, who leads the party | indirect, conceding | that he was wrong'],
    ],
    [
      'Marsh said the plan was bad, adding that it would fail.',
      ['Marsh | indirect, neutral | the plan was bad', 'Marsh | indirect, neutral | that it would fail'],
    ],
    [
      'HARBOUR CITY (AP) — The governor said the bridge would close.',
      ['The governor | indirect, neutral | the bridge would close'],
    ],
    [
      'Ada Cole, the head of the harbour union, which backs the strike, warned that ships would wait.',
      [
        'the harbour union | told, praising | the strike',
        'Ada Cole, the head of the harbour union, which backs the strike | indirect, warning | that ships would wait',
      ],
    ],
    [
      'Cole, speaking in Salem, said the bridge would close.',
      ['Cole | indirect, neutral | the bridge would close'],
    ],
    [
      'Asked about the bridge, Marsh replied that it would close.',
      ['nobody | told, asking | about the bridge', 'Marsh | indirect, neutral | that it would close'],
    ],
    ['She writes Marsh has built a lead.', ['She | indirect, neutral | Marsh has built a lead']],
    [
      'The mayor was asked by a nurse whether the ward would close.',
      ['a nurse | hearsay, asking | whether the ward would close'],
    ],
    [
      'Marsh said in a letter on Friday that the ward would close.',
      ['Marsh | indirect, neutral | that the ward would close'],
    ],
    [
      'Cole said some of the nurses on the night shift will leave.',
      ['Cole | indirect, neutral | some of the nurses on the night shift will leave'],
    ],
    [
      'Marsh said that the bridge will close and insisted that nobody was hurt.',
      [
        'Marsh | indirect, neutral | that the bridge will close',
        'Marsh | indirect, insisting | that nobody was hurt',
      ],
    ],
    [
      'Cole says the harbour board’s “new plan is a mess, even for them.”',
      [
        'Cole | indirect, neutral | the harbour board’s “new plan is a mess, even for them.”',
        'Cole | direct, neutral | “new plan is a mess, even for them.”',
      ],
    ],
    [
      'The answers to the strike are “not good enough,” says Ben Marsh, founder of the union.',
      [
        'Ben Marsh, founder of the union | indirect, neutral | The answers to the strike are “not good enough,”',
        'Ben Marsh, founder of the union | direct, neutral | “not good enough,”',
      ],
    ],
    ['“We will stay,” Marsh said as he left the hall.', ['Marsh | direct, neutral | “We will stay,”']],
    [
      'The Bank of Salem said in its quarterly bulletin that prices would fall.',
      ['The Bank of Salem | indirect, neutral | that prices would fall'],
    ],
    [
      'Marsh plans to sell the ferry and hopes to buy a bus.',
      ['Marsh | indirect, wishing | to sell the ferry', 'Marsh | indirect, wishing | to buy a bus'],
    ],
    [
      'The firm today announced that it will build a ferry.',
      ['The firm | indirect, announcing | that it will build a ferry'],
    ],
    ['The harbour saw two ferries collide.', []],
    [
      'As the Herald reported, the bridge will close.',
      ['the Herald | indirect, neutral | the bridge will close'],
    ],
    [
      'As reported by the Herald, the bridge will close.',
      ['the Herald | indirect, neutral | the bridge will close'],
    ],
    ['The ferry, as Cole put it, is a ruin.', ['Cole | indirect, neutral | The ferry … is a ruin']],
    ['As Cole spoke, the crowd left.', []],
    [
      'Four in ten ferries run late, a study by the harbour board found.',
      ['a study by the harbour board | indirect, neutral | Four in ten ferries run late'],
    ],
    [
      'According to Ben Marsh, a lawyer in Salem, the bridge will close.',
      ['Ben Marsh, a lawyer in Salem | indirect, neutral | the bridge will close'],
    ],
    [
      'Cole plans to sell the ferry, according to two aides who have seen the contract.',
      [
        'two aides who have seen the contract | indirect, neutral | Cole plans to sell the ferry',
        'Cole | indirect, wishing | to sell the ferry',
      ],
    ],
    [
      'The town dropped a bill that critics said was unfair to tenants.',
      ['critics | indirect, neutral | that … was unfair to tenants'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a speech act in the writer’s words is told, with its colour', () => {
    expect(told('The senator criticized the new law.')).toEqual([
      'The senator | told, criticising | the new law',
    ]);
    expect(told('The envoy called for an end to the war.')).toEqual([
      'The envoy | told, neutral | for an end to the war',
    ]);
  });

  test('hearsay names nobody', () => {
    expect(told('The bank is expected to raise rates.')).toEqual([
      'nobody | hearsay, believing | The bank … to raise rates',
    ]);
    expect(found('The actor has reportedly left the country.')[0]).toMatchObject({
      form: 'hearsay',
      speaker: null,
    });
  });

  test('who is named with «by» behind a passive is who said it', () => {
    expect(told('The sale was first reported by the Herald.')).toEqual([
      'the Herald | told, neutral | The sale',
    ]);
    expect(told('The sale is seen by critics as a mistake.')).toEqual([
      'critics | hearsay, believing | The sale … as a mistake',
    ]);
  });

  test('«called on X to …» is told with what X is to do', () => {
    expect(told('The union called on the minister to resign.')).toEqual([
      'The union | told, neutral | on the minister to resign',
    ]);
  });

  test('an attempt is not who attempts', () => {
    expect(told('Her attempt to defend the minister surprised nobody.')).toEqual([
      'Her | told, insisting | the minister',
    ]);
    expect(told('Marsh made an effort to defend the minister.')).toEqual([
      'Marsh | told, insisting | the minister',
    ]);
  });

  test('what tells which one is meant is not what it said', () => {
    expect(told('A group backing the plan met in Salem.')).toEqual([]);
    expect(told('The paper named a group that opposes the plan.')).toEqual([]);
  });

  test('who is told something is the addressee, and not having said it is a negation', () => {
    const text = 'Marsh did not tell the court that he had paid.';
    const [claim] = found(text);
    expect(claim?.negated).toBe(true);
    expect(claim?.addressee).toEqual({ start: text.indexOf('the court'), end: text.indexOf(' that') });
  });

  test('when somebody was told is no part of who was', () => {
    const text = 'Ada Cole told reporters on Monday that the bridge would close.';
    expect(found(text)[0]?.addressee).toEqual({ start: 14, end: 23 });
  });

  test('someone walking says nothing', () => {
    expect(found('The minister walked to the house.')).toEqual([]);
  });
});
