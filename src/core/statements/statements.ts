import type {
  Claim,
  Cue,
  Entity,
  EntityId,
  Quote,
  Sentence,
  Span,
  Speaker,
  SpeechAct,
  Via,
} from '../../analysis/analysis.ts';
import type { Language } from '../../article/article.ts';
import type { Attribution, KeyPoint, TimelineEntry } from '../../briefing/briefing.ts';
import { isShown, isSure, SURE } from '../../briefing/shown.ts';
import type { Entry } from '../../library/library.ts';
import { spokenDate } from '../dates.ts';
import { capitalised } from '../language.ts';
import { ours, plain, type Run, type StatementPart, strong, theirs } from '../reply.ts';
import { cite } from './citation.ts';
import { frameOf, markedOut, merge, quoted, sentencesOf, sliced, sliceOf } from './slices.ts';
import { isSpoken, stance, statementTexts as texts } from './statement-texts.ts';

export { isShown, isSure, SURE };

/** A whole utterance, in the quotation marks of the article's language; `alsoIn` are other places of the same words. */
export function quoteStatement(
  entry: Entry,
  quote: Quote,
  alsoIn: readonly Quote[],
  language: Language,
): StatementPart {
  const all = [quote, ...alsoIn];
  const via = all.flatMap((one) => one.via);
  return statement(entry, language, {
    kind: 'quote',
    local: quote.id,
    lead: [],
    body: quoted(entry, quote.spans),
    notes: [...viaNotes(via, language), ...speakerNotes(entry, quote.speaker, quote.confidence, language)],
    sure: isSure(quote.confidence, quote.speaker),
    evidence: merge(all.flatMap((one) => sentencesOf(entry, one.spans))),
    whose: quote.speaker?.name ?? null,
    via: quote.via,
  });
}

/** Words quoted singly, standing out inside their sentence, or inside the claim that they are part of. */
export function wordsStatement(
  entry: Entry,
  quote: Quote,
  alsoIn: readonly Quote[],
  language: Language,
): StatementPart {
  const frame = frameOf(entry, quote);
  const body = markedOut(entry, frame, quote.spans);
  const all = [quote, ...alsoIn];
  const via = all.flatMap((one) => one.via);
  const cue = quote.cue === null ? [] : [sliceOf(entry, quote.cue.spans)];
  return statement(entry, language, {
    kind: 'words',
    local: quote.id,
    lead: [],
    body,
    notes: [
      ...viaNotes(via, language),
      ...cue,
      ...speakerNotes(entry, quote.speaker, quote.confidence, language),
    ],
    sure: isSure(quote.confidence, quote.speaker),
    evidence: merge(all.flatMap((one) => sentencesOf(entry, one.spans))),
    whose: quote.speaker?.name ?? null,
    via: quote.via,
    words: sliceOf(entry, quote.spans),
  });
}

/** A claim: whose it is comes first, with the cue as printed; its numbers stand out; `alsoIn` are other places of the same words. */
export function claimStatement(
  entry: Entry,
  claim: Claim,
  alsoIn: readonly Claim[],
  language: Language,
): StatementPart {
  const { source } = claim;
  const all = [claim, ...alsoIn];
  const named = source === null ? texts.unnamedSource[language] : headed(entry, source);
  const withheld = withheldCue(entry, claim);
  const spoken = withheld ?? spokenCue(entry, claim);
  const hedge = withheld === null ? stance(claim.hedge, language) : null;
  const sure = isSure(claim.confidence, source);
  const doubt =
    source?.how === 'carried' ? [texts.carriedOn[language]] : sure ? [] : [texts.unsure[language]];
  return statement(entry, language, {
    kind: 'claim',
    local: claim.id,
    lead: [strong(ours(named)), ...spoken, ...(hedge === null ? [] : [ours(` (${hedge})`)])],
    body: markedOut(entry, claim.spans, claim.numbers),
    notes: [
      ...viaNotes(
        all.flatMap((one) => one.via),
        language,
      ),
      ...doubt,
    ],
    sure,
    evidence: merge(all.flatMap((one) => sentencesOf(entry, one.spans))),
    whose: source?.name ?? null,
    via: claim.via,
  });
}

function spokenCue(entry: Entry, { source, cue, form }: Claim): Run[] {
  const isShownBehind =
    source !== null && cue !== null && form !== 'carried' && isSpoken(cue.lemma, sliceOf(entry, cue.spans));
  return isShownBehind ? [ours(' '), ...sliced(entry, cue.spans)] : [];
}

/** As many characters may stand between who says something not and the verb: «has so far not». */
const LONGEST_NEGATION = 40;

/** «did not say», where what somebody does not say is told in words that stand side by side. */
function withheldCue(entry: Entry, { source, cue, hedge }: Claim): Run[] | null {
  const start = source?.phrase.at(-1)?.end ?? 0;
  const verb = cue?.spans[0] ?? { start: 0, end: 0 };
  const between = entry.article.text.slice(start, verb.end);
  const isBeside = start < verb.start && verb.start - start <= LONGEST_NEGATION && !/[.!?:;,]/.test(between);
  return hedge === 'withholding' && isBeside ? [ours(' '), theirs(between.trim())] : null;
}

/** A speech act told by the writer: the writer's sentence, and whose act it tells. */
export function actStatement(entry: Entry, act: SpeechAct, language: Language): StatementPart {
  return statement(entry, language, {
    kind: 'act',
    local: act.id,
    lead: act.speaker === null ? [] : [strong(ours(headed(entry, act.speaker)))],
    body: sliced(entry, act.spans),
    notes: viaNotes(act.via, language),
    sure: isSure(act.confidence, act.speaker),
    evidence: sentencesOf(entry, act.spans),
    whose: null,
    via: [],
  });
}

/** A key point; where it is somebody's, whose, in a verb of ours that is no stronger than the cue. */
export function pointStatement(
  entry: Entry,
  point: KeyPoint,
  index: number,
  language: Language,
): StatementPart {
  const { attribution } = point;
  if (entry.hidden?.points.includes(index) === true)
    return masked(entry, language, 'point', `k${index + 1}`, merge(point.sentences));
  return statement(entry, language, {
    kind: 'point',
    local: `k${index + 1}`,
    lead: attribution === null ? [] : whoSays(entry, attribution, language),
    body: attribution?.verbatim ? quoted(entry, point.spans) : sliced(entry, point.spans),
    notes: [],
    sure: attribution === null || isSure(confidenceOf(entry, attribution.statement), attribution.speaker),
    evidence: merge(point.sentences),
    whose: attribution?.speaker.name ?? null,
    via: attribution?.via ?? [],
  });
}

/** A time that the article names, with the sentence that names it; what it means in days where that can be told. */
export function eventStatement(
  entry: Entry,
  event: TimelineEntry,
  index: number,
  language: Language,
): StatementPart {
  const sentence = entry.briefing.analysis.sentences[event.sentence - 1];
  if (sentence === undefined) throw new Error(`${entry.article.id}: an event without its sentence`);
  if (entry.hidden?.events.includes(index) === true)
    return masked(entry, language, 'event', `t${index + 1}`, [event.sentence]);
  const printed = theirs(sliceOf(entry, [event.words]));
  const known = event.value === null || event.value.endsWith('~') ? null : spokenDate(event.value, language);
  const when =
    known === null
      ? [strong(printed), ours(` (${texts.dayUnknown[language]}): `)]
      : [strong(ours(known)), ours(' («'), printed, ours('»): ')];
  return statement(entry, language, {
    kind: 'event',
    local: `t${index + 1}`,
    lead: when,
    body: markedOut(entry, [sentence], [event.words]),
    notes: [],
    sure: true,
    evidence: [event.sentence],
    whose: null,
    via: [],
  });
}

/** One sentence as it stands in the article. */
export function sentenceStatement(entry: Entry, sentence: Sentence, language: Language): StatementPart {
  const { number } = sentence;
  if (entry.hidden?.sentences.includes(number) === true)
    return masked(entry, language, 'sentence', `s${number}`, [number]);
  return statement(entry, language, {
    kind: 'sentence',
    local: `s${sentence.number}`,
    lead: [],
    body: [theirs(entry.article.text.slice(sentence.start, sentence.end))],
    notes: [],
    sure: true,
    evidence: [sentence.number],
    whose: null,
    via: [],
  });
}

/** A sentence that was found, with what was looked for standing out: who says something in it, else whose own it is. */
export function hitStatement(
  entry: Entry,
  sentence: Sentence,
  marks: readonly Span[],
  language: Language,
): StatementPart {
  const { lead, notes, sure } = ownersOf(entry, sentence, language);
  return statement(entry, language, {
    kind: 'sentence',
    local: `s${sentence.number}`,
    lead,
    body: markedOut(entry, [sentence], marks),
    notes,
    sure,
    evidence: [sentence.number],
    whose: null,
    via: [],
  });
}

/** Whose statements stand in a sentence: «Vereinigte Staaten (auf Abstand): ». */
function ownersOf(
  entry: Entry,
  { start, end }: Sentence,
  language: Language,
): Pick<StatementPart, 'lead' | 'notes' | 'sure'> {
  const { quotes, claims } = entry.briefing.analysis;
  const isHere = ({ spans }: Pick<Claim, 'spans'>) =>
    spans.some((span) => span.start < end && start < span.end);
  const said = [
    ...claims.filter((one) => isHere(one) && isShown(one)).map((one) => ({ ...one, whose: one.source })),
    ...quotes
      .filter((one) => isHere(one) && isShown(one))
      .map((one) => ({ ...one, whose: one.speaker, hedge: null })),
  ];
  if (said.length === 0)
    return { lead: [], notes: [texts.own[language](entry.article.publisher)], sure: true };
  const names = new Set(said.map(({ whose }) => whose?.name ?? texts.unnamedSource[language]));
  const stances = new Set(said.map(({ hedge }) => (hedge === null ? null : stance(hedge, language))));
  const [only] = stances;
  const unsure = said.filter(({ confidence, whose }) => !isSure(confidence, whose));
  const carried = unsure.some(({ whose }) => whose?.how === 'carried');
  return {
    lead: [
      strong(ours([...names].map(capitalised).join(', '))),
      ours(stances.size === 1 && typeof only === 'string' ? ` (${only}): ` : ': '),
    ],
    notes: unsure.length === 0 ? [] : [carried ? texts.carriedOn[language] : texts.unsure[language]],
    sure: unsure.length === 0,
  };
}

/** That something stands there that those who manage have hidden: an old button may still ask for it. */
const masked = (
  entry: Entry,
  language: Language,
  kind: StatementPart['kind'],
  local: string,
  evidence: StatementPart['evidence'],
): StatementPart =>
  statement(entry, language, {
    kind,
    local,
    lead: [],
    body: [ours(texts.hidden[language])],
    notes: [],
    sure: true,
    evidence,
    whose: null,
    via: [],
  });

function confidenceOf({ briefing }: Entry, id: string): number {
  const { claims, quotes } = briefing.analysis;
  return [...claims, ...quotes].find((one) => one.id === id)?.confidence ?? 0;
}

/** «Anna Weber erklärte (über dpa): »: the name, the cue as printed and the way that the words took. */
function whoSays(
  entry: Entry,
  { speaker, via, cue, hedge, statement: id }: Attribution,
  language: Language,
): Run[] {
  const spoken = cue ?? cueCarriedOn(entry, id);
  const said =
    spoken?.spans.length === 1 && isSpoken(spoken.lemma, sliceOf(entry, spoken.spans))
      ? [ours(' '), ...sliced(entry, spoken.spans)]
      : [];
  const aside = [...viaNotes(via, language), ...(said.length > 0 ? [] : [stance(hedge, language)])].filter(
    (note) => note !== null,
  );
  return [
    strong(ours(capitalised(speaker.name))),
    ...said,
    ours(aside.length > 0 ? ` (${aside.join(', ')}): ` : ': '),
  ];
}

/** The cue of the statement that a carried one goes on from: the last before it of the same source. */
function cueCarriedOn({ briefing }: Entry, id: string): Cue | null {
  const { claims } = briefing.analysis;
  const at = claims.findIndex((claim) => claim.id === id);
  const source = claims[at]?.source?.name;
  return (
    claims.slice(0, Math.max(at, 0)).findLast((claim) => claim.source?.name === source && claim.cue !== null)
      ?.cue ?? null
  );
}

/** «Sätze 3, 5» */
export const sentencesPhrase = (numbers: readonly number[], language: Language): string =>
  texts.sentences[language]([...new Set(numbers)].toSorted((a, b) => a - b));

/** Name and office in one line, as it begins one. */
function headed(entry: Entry, speaker: Speaker): string {
  const role = entityOf(entry, speaker.entity)?.roles[0];
  const known =
    entityOf(entry, speaker.entity)?.kind === 'person' && role !== undefined && !speaker.name.includes(role);
  return capitalised(known ? `${speaker.name} · ${role}` : speaker.name);
}

export const entityOf = ({ briefing }: Entry, id: EntityId | null): Entity | null =>
  briefing.analysis.entities.find((entity) => entity.id === id) ?? null;

function viaNotes(via: readonly Via[], language: Language): string[] {
  return [...new Set(via.map((one) => texts.via[language](one.name)))];
}

function speakerNotes(
  entry: Entry,
  speaker: Speaker | null,
  confidence: number,
  language: Language,
): string[] {
  if (speaker === null) return [texts.nobody[language]];
  const as = sliceOf(entry, speaker.phrase);
  if (speaker.how === 'carried')
    return [texts.probably[language](speaker.name, texts.by.carried[language]())];
  if (as.toLowerCase() === speaker.name.toLowerCase() && speaker.how !== 'name')
    return confidence >= SURE ? [] : [texts.unsure[language]];
  const how = texts.by[speaker.how][language](as);
  return confidence >= SURE ? [how] : [texts.probably[language](speaker.name, how)];
}

interface Draft {
  readonly kind: StatementPart['kind'];
  readonly local: string;
  readonly lead: readonly Run[];
  readonly body: readonly Run[];
  readonly notes: readonly string[];
  readonly sure: boolean;
  readonly evidence: readonly [number, ...number[]];
  readonly whose: string | null;
  readonly via: readonly Via[];
  /** What to cite where it is not the body. */
  readonly words?: string;
}

function statement(entry: Entry, language: Language, draft: Draft): StatementPart {
  const { article, briefing } = entry;
  const { words = plain(draft.body), whose, via, local, ...shown } = draft;
  const [number] = draft.evidence;
  const sentence = briefing.analysis.sentences[number - 1];
  const id = `${article.id}:${local}` as const;
  return {
    type: 'statement',
    ...shown,
    id,
    article: article.id,
    version: article.hash,
    where: sentencesPhrase(draft.evidence, language),
    citation: cite(
      article,
      {
        id,
        words,
        whose,
        via: via.map((one) => one.name),
        number,
        sentence: sentence === undefined ? words : article.text.slice(sentence.start, sentence.end),
      },
      language,
    ),
  };
}

/** The statement with this id, as `StatementPart` gives it; null where the article has no such statement (any more). */
export function statementById(entry: Entry, local: string, language: Language): StatementPart | null {
  const { quotes, claims, acts, sentences } = entry.briefing.analysis;
  const number = Number(local.slice(1));
  const point = local.startsWith('k') ? entry.briefing.keyPoints[number - 1] : undefined;
  if (point) return pointStatement(entry, point, number - 1, language);
  const sentence = local.startsWith('s') ? sentences[number - 1] : undefined;
  if (sentence) return sentenceStatement(entry, sentence, language);
  const event = local.startsWith('t') ? entry.briefing.timeline[number - 1] : undefined;
  if (event) return eventStatement(entry, event, number - 1, language);
  const quote = quotes.find(({ id }) => id === local);
  if (quote) {
    const show = quote.kind === 'direct' ? quoteStatement : wordsStatement;
    return show(entry, quote, [], language);
  }
  const claim = claims.find(({ id }) => id === local);
  if (claim) return claimStatement(entry, claim, [], language);
  const act = acts.find(({ id }) => id === local);
  return act === undefined ? null : actStatement(entry, act, language);
}
