import { expect, test } from 'vitest';
import { scope } from '../../src/library/scope.ts';
import { onEachEngine } from '../engines.ts';
import { entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const talks = await entryOf(
  'Gespräche in Kiew',
  '„Wir brauchen mehr Hilfe“, sagte Präsident Wolodymyr Selenskyj am Montag in Kiew. Der türkische Präsident Recep Tayyip Erdoğan sagte: „Wir vermitteln gern.“\n\nAußenminister Sergej Lawrow sagte: „Davon weiß ich nichts.“',
  { language: 'de' },
);

const spellings = {
  'Wolodymyr Selenskyj': 'Selenskyj selenskij Zelensky Zelenskyy zelenski Зеленский Зеленський selensky',
  'Recep Tayyip Erdoğan': 'Erdoğan erdogan Erdoan Erdogen',
  'Sergej Lawrow': 'Lawrow Lavrov lawrov lavrow Лавров lawrof lafrow Laworw',
};

onEachEngine((store) => {
  test('a person is found and offered under any spelling, with slips too, and it is shown who that is', async () => {
    const room = newsroomOn(await store.database());
    await room.put(talks);
    const library = room.services.shelves.seenBy([scope.parse('slack:T1')]);
    for (const [name, typed] of Object.entries(spellings))
      for (const one of typed.split(' ')) {
        for (const command of ['person', 'quotes'])
          expect(saidIn(await room.ask(`/${command} ${one}`))[0], `/${command} ${one}`).toMatch(
            new RegExp(`^${name} · (?:der türkische Präsident|Präsident|Außenminister)`),
          );
        const [offered] = await library.begun(one, 1);
        expect(offered?.name, one).toBe(name);
        expect(offered?.roles.join(' '), one).toMatch(/Präsident|Außenminister/);
      }
  });
});
