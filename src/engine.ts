import { analyse, engine as version } from './analysis/analyse.ts';
import { english } from './analysis/english/english.ts';
import { readEnglishModel } from './analysis/english/model.ts';
import { german } from './analysis/german/german.ts';
import { readGermanModel } from './analysis/german/model.ts';
import type { Grammar } from './analysis/grammar.ts';
import { readNameModel } from './analysis/name-model.ts';
import type { Article, Language } from './article/article.ts';
import { brief } from './briefing/brief.ts';
import type { Briefing } from './briefing/briefing.ts';
import { readModel } from './models.ts';

/** Reads articles. A language's grammar is loaded when the first article in it comes. */
export interface Engine {
  readonly version: string;
  /** @throws UnreadableText where the text is none, or in another language than the article says */
  brief(article: Article): Promise<Briefing>;
  grammar(language: Language): Promise<Grammar>;
}

type Load = (name: string) => Promise<Uint8Array>;

const loaders: Readonly<Record<Language, (model: Load) => Promise<Grammar>>> = {
  de: async (model) => {
    const [words, names] = await Promise.all([model('german'), model('german-names')]);
    return german(readGermanModel(words), readNameModel(names));
  },
  en: async (model) => {
    const [words, names] = await Promise.all([model('english'), model('english-names')]);
    return english(readEnglishModel(words), readNameModel(names));
  },
};

/** @param models the folder with the languages' weights and lexicons */
export function createEngine(models: string): Engine {
  const loaded = new Map<Language, Promise<Grammar>>();
  const grammar = (language: Language): Promise<Grammar> => {
    const known = loaded.get(language) ?? loaders[language]((name) => readModel(name, models));
    loaded.set(language, known);
    return known;
  };
  return {
    version,
    grammar,
    brief: async (article) => brief(article, analyse(article, await grammar(article.language))),
  };
}
