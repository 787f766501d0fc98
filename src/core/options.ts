import { z } from 'zod';
import { optionTexts } from './command.ts';
import type { Texts } from './language.ts';

/** Which article: its title or part of it. */
export const articleOption = () =>
  z
    .string()
    .max(120)
    .optional()
    .register(optionTexts, {
      names: { de: 'artikel', en: 'article' },
      describe: { de: 'Titel oder Wörter daraus', en: 'title, or words from it' },
      complete: 'article',
    });

/** Somebody by any spelling of the name, or by the role. */
export const personOption = (names: Texts, describe: Texts) =>
  z.string().max(80).optional().register(optionTexts, { names, describe, complete: 'person' });
