import type { Analysis, Claim, Cue, Quote, Span, Speaker, SpeechAct, Via } from './analysis.ts';

type Way = (span: Span) => Span;

/** The same analysis with its spans led back to the text as it was printed, see `clean`. */
export function printedAnalysis(analysis: Analysis, way: Way): Analysis {
  return {
    ...analysis,
    headings: analysis.headings.map(way),
    sentences: analysis.sentences.map((sentence) => ({ ...sentence, ...way(sentence) })),
    mentions: analysis.mentions.map((mention) => ({ ...mention, ...way(mention) })),
    quotes: analysis.quotes.map(
      (quote): Quote => ({ ...quote, ...sayings(quote, way), speaker: by(quote.speaker, way) }),
    ),
    claims: analysis.claims.map(
      (claim): Claim => ({
        ...claim,
        ...sayings(claim, way),
        source: by(claim.source, way),
        numbers: claim.numbers.map(way),
        addressee: claim.addressee && way(claim.addressee),
      }),
    ),
    acts: analysis.acts.map(
      (act): SpeechAct => ({
        ...act,
        ...sayings(act, way),
        cue: reporting(act.cue, way),
        speaker: by(act.speaker, way),
      }),
    ),
    times: analysis.times.map((time) => ({ ...time, ...way(time) })),
  };
}

const reporting = (cue: Cue, way: Way): Cue => ({ ...cue, spans: cue.spans.map(way) });

const by = (speaker: Speaker | null, way: Way): Speaker | null =>
  speaker && { ...speaker, phrase: speaker.phrase.map(way) };

function sayings(
  said: { readonly spans: readonly Span[]; readonly via: readonly Via[]; readonly cue: Cue | null },
  way: Way,
): { spans: Span[]; via: Via[]; cue: Cue | null } {
  return {
    spans: said.spans.map(way),
    via: said.via.map((via) => ({ ...via, phrase: way(via.phrase) })),
    cue: said.cue && reporting(said.cue, way),
  };
}
