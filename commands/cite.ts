import { z } from 'zod';
import { optionTexts } from '../src/core/command.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Reply } from '../src/core/reply.ts';
import { readStatementId } from '../src/core/statements/statement-id.ts';
import { statementById } from '../src/core/statements/statements.ts';
import { UserError } from '../src/core/user-error.ts';

const texts = {
  statement: {
    names: { de: 'aussage', en: 'statement' },
    describe: { de: 'die Kennung einer Aussage', en: 'the id of a statement' },
  },
  title: { de: 'Beleg zum Kopieren', en: 'Citation to copy' },
  gone: {
    de: 'Diese Aussage gibt es nicht (mehr). Der Artikel wurde vielleicht geändert; /brief zeigt den heutigen Stand.',
    en: 'There is no such statement (any more). The article may have changed; /brief shows how it stands.',
  },
};

export const cite = defineLookup({
  name: 'cite',
  names: { de: 'beleg', en: 'cite' },
  describe: { de: 'Eine Aussage mit Beleg, zum Kopieren', en: 'A statement with its citation, to copy' },
  example: { de: 'cite 2023-10-titel:q5.1', en: 'cite 2023-10-title:q5.1' },
  options: z.object({ statement: z.string().min(3).max(160).register(optionTexts, texts.statement) }),
  async run({ statement: id }, { library, viewer: { language } }): Promise<Reply> {
    const named = readStatementId(id);
    const entry = named === null ? null : await library.entry(named.article);
    const found = entry === null || named === null ? null : statementById(entry, named.local, language);
    if (found === null) throw new UserError(texts.gone);
    const { plain, markdown, csl } = found.citation;
    return {
      outcome: 'answer',
      line: formatLine('cite', { statement: id }),
      parts: [
        { type: 'title', text: texts.title[language], note: null },
        { type: 'copy', format: 'Text', text: plain },
        { type: 'copy', format: 'Markdown', text: markdown },
        { type: 'copy', format: 'CSL-JSON', text: JSON.stringify(csl, null, 2) },
      ],
      actions: [],
    };
  },
});
