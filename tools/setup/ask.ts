import * as clack from '@clack/prompts';
import type { Language } from '../../src/article/article.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { texts } from './texts.ts';

/** Somebody pressed Ctrl-C, or the input ended. */
export class Aborted extends Error {}

type Cancelled = Extract<Awaited<ReturnType<typeof clack.text>>, symbol>;

/** @throws Aborted */
export function given<T extends string | boolean>(answer: T | Cancelled): T {
  if (clack.isCancel(answer)) throw new Aborted();
  return answer;
}

/** A value that is asked for until the check finds it well. */
export interface Secret<Known> {
  /** The environment variable. */
  readonly name: string;
  readonly label: string;
  /** What is set already. */
  readonly old: string | undefined;
  readonly check: (value: string) => Promise<Verdict<Known>>;
  /** Who that is, in a few words. */
  readonly who: (known: Known) => string;
  /** What to do to get one, said before it is asked for. */
  readonly steps: string;
}

/**
 * Asks for a secret, tests it at once and says in a sentence what is wrong; what is set and works may be kept.
 * @throws Aborted
 */
export async function askSecret<Known>(
  { name, label, old, check, who, steps }: Secret<Known>,
  language: Language,
): Promise<{ readonly value: string; readonly known: Known }> {
  const tested = async (value: string): Promise<Verdict<Known>> => {
    const spinner = clack.spinner();
    spinner.start(texts.testing[language]);
    const verdict = await check(value);
    if (verdict.is === 'well') spinner.stop(texts.tested[language](who(verdict.known)));
    else spinner.error(verdict.texts[language]);
    return verdict;
  };
  if (old) {
    const verdict = await check(old);
    if (verdict.is === 'well') {
      const keeps = await clack.confirm({
        message: texts.keep[language](name, who(verdict.known)),
        active: texts.yes[language],
        inactive: texts.no[language],
      });
      if (given(keeps)) return { value: old, known: verdict.known };
    } else clack.log.warn(texts.noLonger[language](name, verdict.texts[language]));
  }
  clack.log.message(steps);
  for (;;) {
    const typed = await clack.password({
      message: label,
      validate: (value) => (value?.trim() ? undefined : texts.empty[language]),
    });
    const value = given(typed).trim();
    const verdict = await tested(value);
    if (verdict.is === 'well') return { value, known: verdict.known };
  }
}
