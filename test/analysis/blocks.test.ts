import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/analysis/blocks.ts';

const shown = (text: string): string[] =>
  blocks(text).map(({ kind, start, end }) => `${kind === 'heading' ? '# ' : ''}${text.slice(start, end)}`);

describe('blocks', () => {
  test.each([
    ['blank lines part paragraphs', 'Eins kam.\n\nZwei ging.', ['Eins kam.', 'Zwei ging.']],
    ['a blank line may hold spaces', 'Eins kam.\n \t\nZwei ging.', ['Eins kam.', 'Zwei ging.']],
    ['so do Windows line ends', 'Eins kam.\r\n\r\nZwei ging.\r\n', ['Eins kam.', 'Zwei ging.']],
    ['old Macs broke lines otherwise', 'Eins kam.\r\rZwei ging.', ['Eins kam.', 'Zwei ging.']],
    [
      'single breaks part paragraphs too',
      'Eins kam.\nZwei ging lange fort.',
      ['Eins kam.', 'Zwei ging lange fort.'],
    ],
    [
      'white space around is left out',
      '  Eins kam.  \n\n\u200b Zwei ging.\u00a0',
      ['Eins kam.', 'Zwei ging.'],
    ],
    [
      'a short line that ends like no sentence is a heading',
      'Neue Töne\n\nEr ging.',
      ['# Neue Töne', 'Er ging.'],
    ],
    ['also within a paragraph', 'Er ging.\nNeue Töne\nSie kam.', ['Er ging.', '# Neue Töne', 'Sie kam.']],
    [
      'also in quotation marks',
      '„Kein Grund zur Sorge“\n\nEr ging.',
      ['# „Kein Grund zur Sorge“', 'Er ging.'],
    ],
    [
      'but a quotation and whose it is is none',
      '“We stay.” ― Ada Cole\n\nEr ging.',
      ['“We stay.” ― Ada Cole', 'Er ging.'],
    ],
    ['or partly', '"Harte" Zeiten\n\nEr ging.', ['# "Harte" Zeiten', 'Er ging.']],
    ['a quoted sentence is none', '„Ich gehe.“\n\nEr ging.', ['„Ich gehe.“', 'Er ging.']],
    ['a line that leads into the next is none', 'Er sagte:\n\n„Nein.“', ['Er sagte:', '„Nein.“']],
    ['a number is none', '2\n\nEr ging.', ['2', 'Er ging.']],
    ['a marked heading leaves its mark', '## Was geschah?\n\nEr ging.', ['# Was geschah?', 'Er ging.']],
    ['a text of one line is no heading', 'Neue Töne', ['Neue Töne']],
    ['an empty text has none', ' \n\n ', []],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('lines broken at a fixed width are one paragraph', () => {
    const text = [
      'Der Minister reiste am Mittwoch in die',
      'Hauptstadt des Nachbarlandes, wo er zwei',
      'Tage blieb.',
      'Danach fuhr er heim.',
    ].join('\n');
    expect(blocks(text)).toHaveLength(2);
  });

  test('a long line that ends like no sentence is a paragraph', () => {
    const text = `${'Wort '.repeat(20)}\n\nEr ging.`;
    expect(blocks(text).map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });
});
