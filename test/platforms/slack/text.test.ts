import { describe, expect, test } from 'vitest';
import { label } from '../../../src/platforms/slack/escape.ts';
import { commandLine } from '../../../src/platforms/slack/names.ts';
import { asTyped, writtenText } from '../../../src/platforms/slack/text.ts';

describe('what somebody wrote in Slack', () => {
  test.each([
    ['<@U0BOT> quotes lavrov', 'quotes lavrov'],
    ['<@U0BOT|briefing> quotes lavrov', 'quotes lavrov'],
    ['quotes <@U024BE7LH|anna>', 'quotes anna'],
    ['quotes <@U024BE7LH>', 'quotes @U024BE7LH'],
    ['in <#C024BE7LR|news>', 'in #news'],
    ['<!channel> <!subteam^S1|@desk>', '@channel @desk'],
    ['add <https://example.org/a?b=1&amp;c=2>', 'add https://example.org/a?b=1&c=2'],
    ['add <https://example.org/a|this article>', 'add https://example.org/a'],
    ['brief <http://euronews.com|euronews.com>', 'brief euronews.com'],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['quotes “John Kirby”', 'quotes "John Kirby"'],
    ['quotes „John Kirby“', 'quotes "John Kirby"'],
    ['quotes O’Brien', "quotes O'Brien"],
    ['brief article:2023—10', 'brief article:2023-10'],
    ['R&amp;D &lt;3', 'R&D <3'],
    ['`/quotes lavrov`', '/quotes lavrov'],
    ['*quotes* _lavrov_', 'quotes lavrov'],
    ['snake_case_name', 'snake_case_name'],
    ['  quotes lavrov ', 'quotes lavrov'],
  ])('%s', (written, meant) => {
    expect(asTyped(writtenText(written, 'U0BOT'))).toBe(meant);
  });
});

test('what is to be kept to the letter keeps its typographic marks', () => {
  expect(writtenText('<@U0BOT> add „Ja“ – sagte *sie*', 'U0BOT')).toBe('add „Ja“ – sagte sie');
});

describe('the line that a slash command stands for', () => {
  test.each([
    ['/quotes', 'lavrov', '/quotes lavrov'],
    ['/quotes', '', '/quotes'],
    ['/news-status', 'all', '/status all'],
    ['/news', 'quotes lavrov', null],
  ])('%s %s', (name, text, line) => {
    expect(commandLine(name, text, 'news')).toBe(line);
  });
});

describe('a label', () => {
  test.each([
    ['short & sweet', 'short &amp; sweet'],
    ['as long as there is room', 'as long as there is …'],
    ['our family 👩‍👩‍👧‍👦 stays whole', 'our family …'],
    ['&&&&&&&&', '&amp;&amp;&amp;&amp;…'],
  ])('%s', (text, shown) => {
    expect(label(text, 21)).toBe(shown);
  });
});
