import { formatLine } from '../../parse.ts';
import { type Heard, matches } from './heard.ts';
import { back, line, type Meaning } from './meaning.ts';
import { type Phrase, patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

/** «mehr», «kürzer», «tl;dr»: where the last answer goes on, the briefing in another length, or more of whom was asked about. */
export async function readAmount(heard: Heard, situation: Situation): Promise<Meaning | null> {
  const fits = (phrase: Phrase): boolean => matches(heard, patternsOf(phrase)).length > 0;
  if (fits('gist')) return brief('short');
  if (fits('shorter')) return shorter(situation);
  return fits('more') ? ((await situation.goesOn()) ?? more(situation)) : null;
}

const brief = (length?: 'short' | 'long'): Meaning => line(formatLine('brief', { length }));

function shorter({ last }: Situation): Meaning {
  if (last !== null && last.command.name !== 'brief') return back('whole');
  if (last?.options.length === 'short') return back('whole');
  return last?.options.length === 'long' ? brief() : brief('short');
}

function more({ last, about }: Situation): Meaning {
  if (last === null || last.command.name === 'brief') {
    if (last?.options.length === 'long') return back('all');
    return last?.options.length === 'short' ? brief() : brief('long');
  }
  const isNarrower = last.command.name === 'quotes' || last.command.name === 'claims';
  return isNarrower && about !== null ? line(formatLine('person', { name: about.name })) : back('all');
}
