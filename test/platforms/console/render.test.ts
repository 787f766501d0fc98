import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { articleId } from '../../../src/article/article.ts';
import { ours, type Part, type Reply, type StatementPart, strong, theirs } from '../../../src/core/reply.ts';
import { renderConsole } from '../../../src/platforms/console/render.ts';

const article = articleId.parse('2024-03-strike');

const statement = (part: Partial<StatementPart>): StatementPart => ({
  type: 'statement',
  kind: 'claim',
  id: `${article}:c4.1`,
  article,
  lead: [],
  body: [],
  notes: [],
  sure: true,
  evidence: [4],
  where: 'sentence 4',
  citation: {
    plain: '',
    markdown: '',
    csl: { id: 'c', type: 'article-newspaper', title: '', language: 'en', note: '' },
  },
  ...part,
});

const reply = (...parts: Part[]): Reply => ({ outcome: 'answer', line: '/brief', parts, actions: [] });
const drawn = (width: number, ...parts: Part[]) => renderConsole(reply(...parts), { width, colour: false });

describe('in a terminal', () => {
  test('a key point hangs behind its bullet, with its sentences at the right edge', () => {
    const point = statement({
      kind: 'point',
      body: [theirs('The strike ends on Monday, both sides said after a long night.')],
      evidence: [1, 4],
    });
    expect(drawn(48, point)).toBe(
      [
        '• The strike ends on Monday, both sides said',
        '  after a long night.                     [1, 4]',
      ].join('\n'),
    );
  });

  test('a claim begins with whose it is, and ends with how we know', () => {
    const claim = statement({
      lead: [strong(theirs('The union')), ours('  '), theirs('claimed'), ours(' (kept at a distance)')],
      body: [theirs('that nobody had called')],
      notes: ['via the agency'],
    });
    expect(drawn(60, claim)).toBe(
      [
        'The union  claimed (kept at a distance)',
        '   that nobody had called',
        '   via the agency · sentence 4',
      ].join('\n'),
    );
  });

  test('without colour, no escape sequence is written, and with it the words are the same', () => {
    const quote = statement({ kind: 'quote', body: [ours('“'), theirs('We stay.'), ours('”')], sure: false });
    const painted = renderConsole(reply({ type: 'title', text: 'A', note: 'b' }, quote), {
      width: 60,
      colour: true,
    });
    const plain = renderConsole(reply({ type: 'title', text: 'A', note: 'b' }, quote), {
      width: 60,
      colour: false,
    });
    expect(plain).not.toContain('\u001B');
    expect(painted).toContain('\u001B[33m');
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });

  test('no line is wider than the terminal, whatever script the words are in', () => {
    const words = '北京时间今天上午 говорит министр иностранных дел 🙂 und noch viele andere Wörter mehr '
      .repeat(4)
      .trim();
    const lines = drawn(40, statement({ kind: 'words', body: [theirs(words)] })).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(words);
  });
});
