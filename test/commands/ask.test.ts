import { describe, expect, test } from 'vitest';
import { plain, type Reply, statementsOf } from '../../src/core/reply.ts';
import { onEachEngine } from '../engines.ts';
import { entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const deliveries = await entryOf(
  'Streit um Waffenlieferungen',
  'Die Regierung hat am Montag neue Waffenlieferungen angekündigt. „Wir liefern keine Raketen“, sagte Ministerin Anna Weber in Berlin. Oppositionsführer Max Klein bestritt, dass die Lieferungen nötig seien. Am 11. Juli tagt der Ausschuss. Die Lieferung umfasst 40 Fahrzeuge.',
  { language: 'de', publisher: 'Südblatt', date: '2026-06-23' },
);
const harbour = await entryOf(
  'Harbour reopened',
  'The harbour of Norden was reopened on Tuesday. Mayor Sergei Lavrov said that 1,000 containers were delivered. “The cranes are working again,” said Jane Cole. Nobody was hurt.',
  { date: '2026-06-24' },
);

const abroad = await entryOf(
  'Besuch in Norden',
  'Der Außenminister reist am Dienstag nach Norden. Der Minister besucht fremde Häfen. Die Lage der Panzer blieb unklar. Der Schaden liegt bei 40 Millionen Euro. Zwei Schiffe werden im Mai erwartet.',
  { language: 'de', publisher: 'Südblatt', date: '2026-06-22' },
);

const sentences = (reply: Reply): string[] => statementsOf(reply).map(({ body }) => plain(body));

onEachEngine((store) => {
  const newsroom = async () => {
    const room = newsroomOn(await store.database());
    await room.put(deliveries, harbour, abroad);
    return room;
  };

  describe('/ask', () => {
    test.each<[string, string, string[]]>([
      ['what somebody says', 'Was sagt Weber über Raketen?', ['keine Raketen']],
      ['the same in another language', 'What does Weber say about missiles?', ['keine Raketen']],
      ['by another spelling of a name', 'Was sagt Lawrow über die Container?', ['1,000 containers']],
      ['who says it', 'who says something about the cranes?', ['cranes are working']],
      ['who denies it', 'Wer bestreitet die Lieferungen?', ['bestritt']],
      ['who denies it, in English', 'who denies the deliveries?', ['bestritt']],
      ['how many there are', 'Wie viele Fahrzeuge?', ['40 Fahrzeuge']],
      ['when something is', 'Wann tagt der Ausschuss?', ['11. Juli']],
      ['a compound by the two words of another language', 'foreign minister', ['Außenminister']],
      ['what is a kind of what is asked for', 'Wo sind die Waffen und wie ist ihre Lage?', ['Panzer']],
      ['how much, whatever the question calls it', 'Wie hoch ist der Schaden?', ['40 Millionen']],
      ['when something is expected, by whomever', 'when are the ships expected?', ['im Mai erwartet']],
      ['what was at a time', 'what happened on 11 July?', ['11. Juli']],
    ])('finds %s: %s', async (_, question, expected) => {
      const reply = await (await newsroom()).ask(`/ask ${question}`);
      expect(reply.outcome).toBe('answer');
      const found = sentences(reply);
      expect(found).toHaveLength(expected.length);
      for (const [at, words] of expected.entries()) expect(found[at]).toContain(words);
    });

    test.each([
      ['of what stands nowhere', 'Wie ist das Wetter in Hamburg?', 'There is nothing about that here.'],
      ['of somebody who does not come up', 'Was sagt Merkel?', '“Merkel” does not come up here.'],
      [
        'of what somebody leaves unsaid',
        'Was sagt Weber über Container?',
        'Anna Weber says nothing about that here.',
      ],
    ])('says %s that it is not there, and what would work', async (_, question, said) => {
      const reply = await (await newsroom()).ask(`/ask ${question}`);
      expect(reply.outcome).toBe('nothing');
      expect(statementsOf(reply)).toEqual([]);
      expect(saidIn(reply)[0]).toBe(said);
      expect(reply.parts.filter(({ type }) => type === 'entry').length).toBeGreaterThan(1);
    });

    test('names what was understood, and which words the answer does without', async () => {
      const reply = await (await newsroom()).ask('/ask Wer bestreitet die neuen nötigen Lieferungen?');
      expect(saidIn(reply).join('\n')).toContain('Not among it: neuen');
    });

    test('cannot tell whether something is true, and shows whose it is', async () => {
      const reply = await (await newsroom()).ask('/ask Stimmt das mit den Containern?');
      expect(saidIn(reply)).toContain(
        'Whether something is true I cannot check. This is what is there about it:',
      );
      expect(statementsOf(reply).map(({ lead }) => plain(lead))).toEqual(['Sergei Lavrov: ']);
    });

    test('keeps to an article where one is named, and its line gives the answer again', async () => {
      const room = await newsroom();
      const reply = await room.ask(`/ask Was sagt Weber? article:${deliveries.article.id}`);
      expect(statementsOf(reply).every(({ article }) => article === deliveries.article.id)).toBe(true);
      expect(await room.ask(reply.line)).toEqual(reply);
    });
  });
});
