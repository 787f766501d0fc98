import { Lexicon } from './lexicon.ts';
import { unpackSections } from './sections.ts';
import { Tagger } from './tagger.ts';

/** What models/german.bin holds: dictionary, given names and the tagger's weights. */
export interface GermanModel {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger;
}

/** Takes the bytes of models/german.bin; throws an error that says what is wrong with them. */
export function readGermanModel(bytes: Uint8Array): GermanModel {
  const sections = unpackSections(bytes);
  return { lexicon: new Lexicon(sections), tagger: new Tagger(sections) };
}
