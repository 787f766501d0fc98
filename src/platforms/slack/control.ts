import type { Language } from '../../article/article.ts';

/** What a button or menu does with the command line that it carries. */
export type Control =
  | { readonly kind: 'ask' }
  /** Shows another page in the same place and language, and goes on saying who shared it. */
  | { readonly kind: 'page'; readonly language: Language; readonly sharedBy: string | null }
  | { readonly kind: 'share' }
  | { readonly kind: 'send' }
  /** Opens a thread below the message. */
  | { readonly kind: 'discuss' };

/** Every `action_id` of ours begins with one of these. */
export const ANY_CONTROL = /^(?:ask|page|share|send|discuss)(?:\.|$)/;

export const pageControl = (to: 'back' | 'next', language: Language, sharedBy: string | null): string =>
  `page.${to}.${language}${sharedBy === null ? '' : `.${sharedBy}`}`;

/** Reads an `action_id`; null where it is none of ours. */
export function readControl(actionId: string): Control | null {
  const [kind, , language, sharedBy = null] = actionId.split('.');
  if (kind === 'page') return language === 'de' || language === 'en' ? { kind, language, sharedBy } : null;
  return kind === 'ask' || kind === 'share' || kind === 'send' || kind === 'discuss' ? { kind } : null;
}
