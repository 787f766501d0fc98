import type { Claim, Entity, Quote, Speaker, SpeechAct } from '../analysis/analysis.ts';
import { matchName } from '../analysis/names.ts';
import type { Entry } from './library.ts';

/** What one article has of somebody. `entity` is null for a source that has no name («Experten»). */
export interface Appearance {
  readonly entry: Entry;
  readonly entity: Entity | null;
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly acts: readonly SpeechAct[];
  /** Numbers of the sentences in which the text means them. */
  readonly sentences: readonly number[];
}

/** Somebody who is named or says something, over all the articles looked at. */
export interface Voice {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly appearances: readonly Appearance[];
}

export const quoteCount = (voice: Voice): number => sum(voice, (one) => one.quotes.length);
export const claimCount = (voice: Voice): number => sum(voice, (one) => one.claims.length);
const sum = (voice: Voice, count: (one: Appearance) => number): number =>
  voice.appearances.reduce((total, one) => total + count(one), 0);

/** Everybody named or speaking in the articles, whoever says most first. Somebody of the same full name is one voice. */
export function voicesIn(entries: readonly Entry[]): Voice[] {
  const byName = new Map<string, Appearance[]>();
  for (const entry of entries) {
    for (const { name, appearance } of appearancesIn(entry)) {
      byName.set(name, [...(byName.get(name) ?? []), appearance]);
    }
  }
  return [...byName]
    .map(([name, appearances]) => voiceOf(name, appearances))
    .toSorted((a, b) => weight(b) - weight(a));
}

/** Who says more weighs more than who is only named. */
export const weight = (voice: Voice): number =>
  100 * (quoteCount(voice) + claimCount(voice)) + sum(voice, (one) => one.sentences.length);

function voiceOf(name: string, appearances: readonly Appearance[]): Voice {
  const all = (of: (entity: Entity) => readonly string[]) => [
    ...new Set(appearances.flatMap(({ entity }) => (entity === null ? [] : of(entity)))),
  ];
  return {
    name,
    appearances,
    aliases: all((entity) => entity.aliases),
    roles: all((entity) => entity.roles),
  };
}

function appearancesIn(entry: Entry): { name: string; appearance: Appearance }[] {
  const { entities, mentions, quotes, claims, acts, sentences } = entry.briefing.analysis;
  const numberAt = (offset: number) =>
    sentences.find(({ start, end }) => start <= offset && offset < end)?.number;
  const gather = (
    entity: Entity | null,
    says: (speaker: Speaker | null) => boolean,
    at: readonly number[],
  ) => ({
    entry,
    entity,
    quotes: quotes.filter(({ speaker }) => says(speaker)),
    claims: claims.filter(({ source }) => says(source)),
    acts: acts.filter(({ speaker }) => says(speaker)),
    sentences: [...new Set(at.map(numberAt).filter((number) => number !== undefined))],
  });
  const named = entities.map((entity) => ({
    name: entity.name,
    appearance: gather(
      entity,
      (speaker) => speaker?.entity === entity.id,
      mentions.filter((mention) => mention.entity === entity.id).map(({ start }) => start),
    ),
  }));
  const speakers = [...quotes.map(({ speaker }) => speaker), ...claims.map(({ source }) => source)];
  const nameless = new Set(
    speakers.flatMap((one) => (one !== null && one.entity === null ? [one.name] : [])),
  );
  return [
    ...named,
    ...[...nameless].map((name) => {
      const says = (speaker: Speaker | null) =>
        speaker !== null && speaker.entity === null && speaker.name === name;
      const at = speakers.flatMap((one) => (says(one) ? (one?.phrase.map(({ start }) => start) ?? []) : []));
      return { name, appearance: gather(null, says, at) };
    }),
  ];
}

/** Those whom the typed name, part of a name, other spelling or role can mean, the best match first. */
export function findVoices(entries: readonly Entry[], typed: string): Voice[] {
  const ranked = voicesIn(entries).flatMap((voice) => {
    const rank = matchName(typed, voice);
    return rank === null ? [] : [{ voice, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ voice }) => voice);
}
