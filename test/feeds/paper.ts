/** An article of the paper that the tests make up. */
export interface Story {
  readonly number: number;
  title: string;
  paragraphs: string[];
  published: Temporal.Instant;
}

const NAMES = 'Kranich Amsel Drossel Elster Fasan Habicht Kiebitz Lerche Meise Reiher Specht Zeisig'.split(
  ' ',
);
const PLACES = 'Nordhafen Südheim Osterfeld Westrup Mittelau'.split(' ');
const THINGS = 'Brücke Schule Bahn Halle Kläranlage Bibliothek Feuerwache'.split(' ');

const oneOf = (words: readonly string[], number: number): string => words[number % words.length] ?? '';

/** A short article, another one for each number. */
export function story(number: number, published: Temporal.Instant): Story {
  const [name, place, thing] = [NAMES, PLACES, THINGS].map((words) => oneOf(words, number));
  return {
    number,
    title: `${place} baut: ${thing} Nummer ${number}`,
    paragraphs: [
      `Der Stadtrat von ${place} hat am Dienstag mit ${number} Stimmen den Bau der ${thing} beschlossen, über den seit langem gestritten wurde.`,
      `„Wir haben ${number} Jahre gewartet, das ist lange genug“, sagte Bürgermeister Jan ${name} nach der Sitzung im Rathaus von ${place}.`,
    ],
    published,
  };
}

export const pageOf = ({ title, paragraphs }: Story): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Nordblatt"></head><body><nav><a href="/">Start</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** An RSS feed of teasers. */
export const teasers = (stories: readonly Story[], base: string): string =>
  rss(stories, base, ({ paragraphs }) => `<description>${paragraphs[0]?.slice(0, 60)} …</description>`);

/** An RSS feed that brings the whole articles. */
export const wholes = (stories: readonly Story[], base: string): string =>
  rss(
    stories,
    base,
    ({ paragraphs }) =>
      `<content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text.repeat(3)}</p>`).join('')}]]></content:encoded>`,
  );

const rss = (stories: readonly Story[], base: string, body: (one: Story) => string): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nordblatt</title>${stories
    .map(
      (one) =>
        `<item><title>${one.title}</title><link>${base}/artikel/${one.number}</link><guid isPermaLink="false">nr-${one.number}</guid><pubDate>${new Date(one.published.epochMilliseconds).toUTCString()}</pubDate>${body(one)}</item>`,
    )
    .join('')}</channel></rss>`;
