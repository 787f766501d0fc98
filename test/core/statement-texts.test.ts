import { expect, test } from 'vitest';
import { isSpoken } from '../../src/core/statements/statement-texts.ts';

test.each<[string, string, boolean]>([
  ['behaupten', 'behauptet', true],
  ['say', 'said', true],
  ['laut', 'laut', false],
  ['Ansicht', 'Ansicht', false],
  ['tell', 'told', false],
  ['write', 'writing', false],
  ['sing', 'sang', true],
  ['zitieren', 'zitiert', false],
  ['mitteilen', 'teilte', false],
  ['mitteilen', 'teilte … mit', true],
  ['mitteilen', 'mitgeteilt hat', true],
  ['announce', 'announced', true],
  ['zitieren', 'wurde … zitiert', true],
])('the cue «%s», printed «%s», after the name whose it is: %s', (lemma, printed, reads) => {
  expect(isSpoken(lemma, printed)).toBe(reads);
});
