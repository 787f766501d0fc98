import type { Span } from '../analysis.ts';
import type { Attribution, Reading } from '../grammar.ts';
import { type Clauses, readClauses } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { nounPhrases, type Phrase, phraseAt } from './noun-phrases.ts';
import { range } from './ranges.ts';
import { accordingToThat } from './rules/according-to-that.ts';
import { carriedStatements } from './rules/carried.ts';
import { demonstratives } from './rules/demonstratives.ts';
import { type Finding, isNegated, isNegation, moodIn, rangeSpan } from './rules/finding.ts';
import { hearsay } from './rules/hearsay.ts';
import { nounClauses } from './rules/noun-clauses.ts';
import { partialQuotations } from './rules/partial-quotations.ts';
import { wholeQuotations } from './rules/quotations.ts';
import { reportingClauses } from './rules/reporting-clauses.ts';
import { sourcePhrases } from './rules/source-phrases.ts';
import { subjunctiveClauses } from './rules/subjunctive-clauses.ts';
import { toldActs } from './rules/told.ts';
import { withVia } from './rules/via.ts';
import type { ReadUnit } from './subjects.ts';
import type { GermanToken } from './token.ts';
import { type Item, type Unit, units } from './units.ts';

/** What one unit says, with the unit as it was read. */
export interface UnitFindings {
  readonly unit: ReadUnit & Pick<Unit, 'paragraph' | 'heading' | 'start' | 'end'>;
  readonly attributions: Attribution[];
}

/** No sentence is longer; more items are a list, a table or noise, and would cost time that grows with their square. */
const LONGEST_UNIT = 300;

/** All attributions of a text, in the order of the units that they stand in. */
export function attributions(reading: Reading<GermanToken>, lexicon: Lexicon): Attribution[] {
  const read = units(reading)
    .filter((unit) => !unit.heading && unit.items.length <= LONGEST_UNIT)
    .map((unit, index, all) => readUnit(unit, all[index - 1]?.items ?? [], lexicon));
  const withQuotations = wholeQuotations(reading, demonstratives(read));
  return partialQuotations(reading, carriedStatements(withQuotations)).flatMap(
    ({ attributions: found }) => found,
  );
}

function readUnit(unit: Unit, before: readonly Item[], lexicon: Lexicon): UnitFindings {
  const found = nounPhrases(unit.items);
  const clauses = readClauses(unit.items, found, lexicon);
  const parsed = {
    ...unit,
    ...clauses,
    phrases: found.map((phrase) => withoutVerb(unit.items, phrase, clauses)),
  };
  const sources = sourcePhrases(parsed);
  const reported = reportingClauses(parsed).filter((one) => !isTangled(one, sources));
  const framed = [...sources, ...reported.filter((one) => !isToldAlready(one, sources))];
  framed.push(...nounClauses(parsed).filter((one) => !isFramedAlready(one, framed)));
  const joined = withVia(parsed, framed);
  framed.length = 0;
  framed.push(...joined);
  if (framed.length === 0) framed.push(...accordingToThat(parsed, before));
  if (framed.every(({ form }) => form === 'direct')) framed.push(...subjunctiveClauses(parsed));
  const taken = new Set(framed.flatMap(({ cue }) => cue?.items ?? []));
  const all = [
    ...framed,
    ...(framed.some(({ form }) => form === 'indirect') ? [] : hearsay(parsed)),
    ...toldActs(parsed, taken).filter((act) => !isInside(act, framed)),
  ];
  return { unit: parsed, attributions: all.map((finding) => attributionOf(parsed, finding)) };
}

/** «Laut X forderte Minister Y …»: a verb that looked like an adjective is no part of the phrase behind it. */
function withoutVerb(items: readonly Item[], phrase: Phrase, { forms }: Clauses): Phrase {
  const verb = forms.indexOf('finite', phrase.first);
  return verb < 0 || verb >= phrase.head ? phrase : (phraseAt(items, verb + 1, null) ?? phrase);
}

/** «Danach, so hofft X, werde niemand zweifeln»: a verb inside what X says has no statement before it that holds X's frame. */
function isTangled(one: Finding, sources: readonly Finding[]): boolean {
  return (
    one.rule.name === 'statement before' &&
    sources.some((source) => holdsCue(source, one) && holdsCue(one, source))
  );
}

/** «Sie bleibt dabei: Das sei ihrer Meinung nach falsch»: the source phrase tells already whose it is. */
function isToldAlready(one: Finding, sources: readonly Finding[]): boolean {
  return one.rule.name === 'colon after' && isFramedAlready(one, sources);
}

function holdsCue({ content }: Finding, { cue }: Finding): boolean {
  return content.some(({ first, last }) => cue?.items.some((at) => at >= first && at < last));
}

/** «hat in einer Stellungnahme mitgeteilt, dass …»: the verb reports, the noun says only where. */
function isFramedAlready({ content }: Finding, framed: readonly Finding[]): boolean {
  return framed.some((other) => other.content.some(({ first }) => first === content[0]?.first));
}

/** Whether the verb of a told speech act stands in somebody's statement. */
function isInside(act: Finding, framed: readonly Finding[]): boolean {
  const verb = act.cue?.items[0] ?? -1;
  return framed.some(({ content }) => content.some(({ first, last }) => verb >= first && verb < last));
}

/** A frame whose speaker was not found is right less often (docs/analysis/german.md). */
const SPEAKERLESS = 0.6;

/** «Sie sagt nicht, ob …», «Er glaubt nicht, dass …» */
function isWithheld({ items, chunks }: ReadUnit, { form, cue, content }: Finding): boolean {
  const verb = cue?.items[0] ?? -1;
  const chunk = chunks.find(({ first, last }) => verb >= first && verb < last);
  if ((form !== 'indirect' && form !== 'told') || chunk === undefined) return false;
  const isSaid = (at: number): boolean =>
    form === 'indirect' && content.some(({ first, last }) => at >= first && at < last);
  return range(chunk.first, chunk.last).some((at) => isNegation(items, at) && !isSaid(at));
}

function attributionOf(unit: ReadUnit, finding: Finding): Attribution {
  const span = (range: { first: number; last: number }): Span => rangeSpan(unit.items, range);
  return {
    form: finding.form,
    content: finding.content.map(span),
    speaker: finding.speaker ? [span(finding.speaker)] : null,
    speakerCarried: false,
    cue: finding.cue
      ? { spans: finding.cue.items.map((at) => span({ first: at, last: at + 1 })), lemma: finding.cue.lemma }
      : null,
    colour: isWithheld(unit, finding) ? 'withholding' : finding.colour,
    via: finding.via.map(span),
    addressee: finding.addressee ? span(finding.addressee) : null,
    mood: moodIn(unit, finding.content),
    negated: isNegated(unit, finding.content),
    rule: finding.rule,
    confidence:
      finding.speaker || finding.form === 'hearsay' ? finding.confidence : finding.confidence * SPEAKERLESS,
  };
}
