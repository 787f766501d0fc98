import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import { lineKey } from '../../store/lines.ts';
import { LIMITS } from './limits.ts';

/**
 * What a button does. ask: answers its line to whoever pressed. turn: shows another page in place.
 * share: posts the page for everybody in the channel. send: sends it to whoever pressed. discuss: starts a thread from the
 * message. question: opens the form for a question.
 */
const deeds = ['ask', 'turn', 'share', 'send', 'discuss', 'question'] as const;

export interface Press {
  readonly deed: (typeof deeds)[number];
  readonly line: string;
  /** Counted from 0. */
  readonly page: number;
  /** Of the message that the button stands on; an answer to `ask` speaks the language of whoever pressed. */
  readonly language: Language;
}

/**
 * A button's `custom_id`, and the line that has to be kept under its key where it is too long for one. `place` tells
 * buttons of one message apart: two with the same id make Discord refuse the message.
 */
export function customId(press: Press, place: number): { readonly id: string; readonly kept: string | null } {
  const head = `${press.deed}.${press.language}.${press.page}.${place}`;
  const id = `${head} ${press.line}`;
  return id.length <= LIMITS.customId
    ? { id, kept: null }
    : { id: `${head}#${lineKey(press.line)}`, kept: press.line };
}

/** A menu option's `value` carries only a line: behind a space as it is, behind «#» by its key. */
export function optionValue(line: string): { readonly value: string; readonly kept: string | null } {
  const value = ` ${line}`;
  return value.length <= LIMITS.selectText
    ? { value, kept: null }
    : { value: `#${lineKey(line)}`, kept: line };
}

/** A line, or the key under which it is kept. */
export type Carried = { readonly line: string } | { readonly key: string };

/** Reads an option's `value` back. */
export const readOptionValue = (value: string): Carried =>
  value.startsWith('#') ? { key: value.slice(1) } : { line: value.slice(1) };

const pressed = z.object({
  deed: z.enum(deeds),
  language: z.enum(['de', 'en']),
  page: z.coerce.number().int().min(0),
  carried: z.string().transform(readOptionValue),
});

/** Reads a `custom_id` back; null where it is none of ours. */
export function readCustomId(id: string): (Omit<Press, 'line'> & { readonly carried: Carried }) | null {
  const parts = /^(?<deed>[a-z]+)\.(?<language>[a-z]+)\.(?<page>\d+)\.\d+(?<carried>[ #].+)$/s.exec(
    id,
  )?.groups;
  return pressed.safeParse(parts).data ?? null;
}
