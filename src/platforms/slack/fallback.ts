import type { Language } from '../../article/article.ts';
import { plain } from '../../core/reply.ts';
import { literal } from './escape.ts';
import { joined, type Slice } from './slices.ts';
import { texts } from './texts.ts';

/** The page as plain lines, for notifications and screen readers: everything that is shown, nothing parsed. */
export const fallbackText = (slices: readonly Slice[], language: Language): string =>
  joined(slices)
    .map((slice) => literal(lineOf(slice.part, slice.ends, language)))
    .filter((line) => line !== '')
    .join('\n');

function lineOf(part: Slice['part'], ends: boolean, language: Language): string {
  switch (part.type) {
    case 'title':
    case 'section':
    case 'context':
      return part.text;
    case 'text':
      return plain(part.runs);
    case 'entry':
      return [part.label, part.text].filter((one) => one !== '').join(': ');
    case 'copy':
      return `${part.format}: ${part.text}`;
    case 'actions':
      return '';
    case 'statement': {
      const lead = plain(part.lead);
      const apart = lead === '' || /:\s*$/.test(lead) || part.kind === 'point' ? '' : ': ';
      const where = ends ? part.where : texts.goesOn[language];
      const unsure = part.sure ? [] : [texts.unsure[language]];
      const notes = [...new Set([...unsure, ...part.notes]), where].join(', ');
      return `${lead}${apart}${plain(part.body)} (${notes})`;
    }
  }
  return part satisfies never;
}
