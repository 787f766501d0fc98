import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse, engine as version } from './analysis/analyse.ts';
import { german } from './analysis/german/german.ts';
import { readGermanModel } from './analysis/german/model.ts';
import type { Grammar } from './analysis/grammar.ts';
import { readWeights } from './analysis/perceptron.ts';
import type { Article, Language } from './article/article.ts';
import { brief } from './briefing/brief.ts';
import type { Briefing } from './briefing/briefing.ts';

/** Reads articles. A language's grammar is loaded when the first article in it comes. */
export interface Engine {
  readonly version: string;
  /** @throws UnreadableText where the text is none, or in another language than the article says */
  brief(article: Article): Promise<Briefing>;
  grammar(language: Language): Promise<Grammar>;
}

const loaders: Readonly<Record<Language, (models: string) => Promise<Grammar>>> = {
  de: async (models) => {
    const [words, names] = await Promise.all(
      ['german.bin', 'german-names.bin'].map((name) => readFile(join(models, name))),
    );
    if (words === undefined || names === undefined) throw new Error('a model is missing');
    return german(readGermanModel(words), readWeights(names));
  },
  en: () => Promise.reject(new Error('English grammar is not there yet')),
};

/** @param models the folder with the languages' weights and lexicons */
export function createEngine(models: string): Engine {
  const loaded = new Map<Language, Promise<Grammar>>();
  const grammar = (language: Language): Promise<Grammar> => {
    const known = loaded.get(language) ?? loaders[language](models);
    loaded.set(language, known);
    return known;
  };
  return {
    version,
    grammar,
    brief: async (article) => brief(article, analyse(article, await grammar(article.language))),
  };
}
