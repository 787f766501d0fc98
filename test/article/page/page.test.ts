import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../src/article/page/page.ts';

const AGENCY_PAGE = `<!doctype html>
<html lang="de-DE">
<head>
  <meta charset="utf-8">
  <title>Stadtrat beschließt neue Brücke | Nordhafener Bote</title>
  <meta property="og:site_name" content="Nordhafener Bote">
  <meta property="og:title" content="Stadtrat beschließt neue Brücke">
  <link rel="canonical" href="/lokales/bruecke-beschlossen-123.html?utm_source=feed">
  <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "BreadcrumbList", "itemListElement": []},
      {"@type": "NewsArticle", "headline": "Stadtrat beschlie&szlig;t neue Br&uuml;cke",
       "datePublished": "2023-07-11T09:30:00+02:00", "dateModified": "2023-07-11T14:10:00+02:00",
       "author": {"@type": "Person", "name": "Anna Muster"}, "publisher": {"@type": "Organization", "name": "Nordhafener Bote"},
       "description": "Der Bau soll im Frühjahr beginnen.", "isAccessibleForFree": true}
    ]}
  </script>
</head>
<body>
<header class="site-header"><nav><ul><li><a href="/">Startseite</a></li><li><a href="/abo">Abo</a></li></ul></nav></header>
<div id="cookie-consent"><p>Wir und unsere Partner verwenden Cookies, um Inhalte und Anzeigen zu personalisieren. Mit einem Klick auf „Zustimmen“ erklären Sie sich einverstanden.</p></div>
<main>
<article class="article">
  <p class="article__dachzeile">Verkehr</p>
  <h1>Stadtrat beschließt neue Brücke</h1>
  <p class="article__meta">Von Anna Muster mit dpa</p>
  <p class="article__meta">Stand: 11.07.2023, 14:10 Uhr</p>
  <figure><img src="b.jpg" alt=""><figcaption>Die alte Brücke ist seit Jahren gesperrt. Foto: Max Beispiel/dpa</figcaption></figure>
  <div class="article__body">
    <p>Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke über die Wirre beschlossen. Die Entscheidung fiel nach vier Stunden Debatte.</p>
    <div class="ad-slot"><p>Anzeige</p></div>
    <p>„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung. Die Bundes&shy;regierung habe Geld zugesagt.</p>
    <h2>Kritik aus der Opposition</h2>
    <p>Die Opposition nannte den Plan zu teuer. Nach Angaben der Verwaltung kostet die Brücke 42 Millionen Euro, zehn Millionen mehr als erwartet.</p>
    <p><strong>Lesen Sie auch:</strong> <a href="/x">Warum die alte Brücke nicht mehr zu retten war</a></p>
    <div class="newsletter-box"><h3>Newsletter</h3><p>Jeden Morgen das Wichtigste aus Nordhafen in Ihrem Postfach, kostenlos und jederzeit kündbar.</p></div>
    <p>Gebaut werden soll ab dem Frühjahr. Bis dahin müssen noch drei Gutachten vorliegen, wie eine Sprecherin mitteilte.</p>
    <p>dpa/AP</p>
    <h3>Mehr zum Thema</h3>
    <ul><li><a href="/1">Pendler fordern zweite Fähre</a></li><li><a href="/2">Stau am Hafen: Was jetzt gilt</a></li></ul>
  </div>
</article>
</main>
<aside class="sidebar"><h3>Meistgelesen</h3><p><a href="/3">Hund rettet Katze aus dem Hafenbecken</a></p></aside>
<footer><p>© 2023 Nordhafener Bote. Alle Rechte vorbehalten.</p></footer>
</body></html>`;

describe('the page of a German newspaper', () => {
  const page = extractPage(AGENCY_PAGE, 'https://bote.example/lokales/bruecke-beschlossen-123.html?fbclid=1');

  test('gives the text of the article in paragraphs and headings, and nothing that stands around it', () => {
    expect(page.text).toBe(
      [
        'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke über die Wirre beschlossen. Die Entscheidung fiel nach vier Stunden Debatte.',
        '„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung. Die Bundesregierung habe Geld zugesagt.',
        'Kritik aus der Opposition',
        'Die Opposition nannte den Plan zu teuer. Nach Angaben der Verwaltung kostet die Brücke 42 Millionen Euro, zehn Millionen mehr als erwartet.',
        'Gebaut werden soll ab dem Frühjahr. Bis dahin müssen noch drei Gutachten vorliegen, wie eine Sprecherin mitteilte.',
      ].join('\n\n'),
    );
  });

  test('says who published it, who wrote it, with which agencies, when and where', () => {
    expect(page).toMatchObject({
      title: 'Stadtrat beschließt neue Brücke',
      description: 'Der Bau soll im Frühjahr beginnen.',
      lead: null,
      byline: 'Von Anna Muster mit dpa',
      publisher: 'Nordhafener Bote',
      agencies: ['dpa', 'AP'],
      published: '2023-07-11',
      modified: '2023-07-11',
      language: 'de',
      url: 'https://bote.example/lokales/bruecke-beschlossen-123.html',
      paywalled: false,
    });
  });
});

const prose = (n: number): string =>
  `Absatz ${n} erzählt in einem ganzen Satz, was im Ort geschehen ist, und endet mit einem Punkt.`;
const paragraphs = [1, 2, 3, 4, 5].map(prose);
const around = (inside: string, head = ''): string =>
  `<html lang="de"><head>${head}</head><body><nav><a href="/">Start</a></nav><div class="seite"><h1>Der Titel</h1>${inside}</div></body></html>`;
const bodyWith = (furniture: string): string =>
  around(
    `<div class="text">${paragraphs
      .slice(0, 3)
      .map((text) => `<p>${text}</p>`)
      .join('')}${furniture}${paragraphs
      .slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`,
  );

describe('between the paragraphs of an article', () => {
  test.each([
    ['an advertisement label', '<p>– Anzeige –</p>'],
    [
      '«Lesen Sie auch» with a link',
      '<p>Lesen Sie auch: <a href="/a">Was der Bürgermeister verschwieg</a></p>',
    ],
    ['«Read more» in capitals', '<p>READ MORE ABOUT THE STORY BY CLICKING HERE</p>'],
    [
      'a list of links under a heading',
      '<h4>Mehr zum Thema</h4><ul><li><h4><a href="/a">Ein anderer Artikel</a></h4></li></ul>',
    ],
    ['a caption outside any figure', '<p>Ein Bagger am Ufer. (Foto: Max Beispiel/picture alliance)</p>'],
    [
      'a caption in a figure',
      '<figure><p>Ein Bagger steht am Ufer der Wirre und wartet auf den Winter.</p></figure>',
    ],
    [
      'a newsletter box',
      '<div class="c-newsletter"><p>Bestellen Sie hier die besten Geschichten der Woche in Ihr Postfach.</p></div>',
    ],
    ['a box of shares', '<div class="share-bar"><span>Teilen</span> <a href="#">Drucken</a></div>'],
    [
      'a hidden hint',
      '<p style="display:none">Dieser Satz ist nicht zu sehen und gehört nicht zum Artikel.</p>',
    ],
    [
      'a script, a style and a form',
      '<script>alert("x")</script><style>p{}</style><form><p>Ihre Adresse</p><input></form>',
    ],
    ['consent to foreign content', '<p>Empfohlener redaktioneller Inhalt</p>'],
    ['a shortcode that was never filled', '<p>[button link="/x" type="big"]</p>'],
  ])('%s is left out', (_, furniture) => {
    expect(extractPage(bodyWith(furniture), null).text).toBe(paragraphs.join('\n\n'));
  });

  test.each([
    ['a subheading', '<h2>Wie es weitergeht</h2>', 'Wie es weitergeht'],
    ['a linked subheading among prose', '<h2><a href="/a">Wie es weitergeht</a></h2>', 'Wie es weitergeht'],
    ['a quotation set apart', '<blockquote><p>„Das geht so nicht.“</p></blockquote>', '„Das geht so nicht.“'],
    [
      'a list',
      '<ul><li>Erstens der Preis</li><li>Zweitens die Zeit</li></ul>',
      'Erstens der Preis\n\nZweitens die Zeit',
    ],
    [
      'a row of a table',
      '<table><tr><td>Kosten</td><td>42 Millionen</td></tr></table>',
      'Kosten 42 Millionen',
    ],
    ['a line broken by the page', '<p>Zeile eins<br>Zeile zwei</p>', 'Zeile eins\nZeile zwei'],
    [
      'two paragraphs parted by breaks',
      '<p>Es war spät.<br><br>Es war kalt.</p>',
      'Es war spät.\n\nEs war kalt.',
    ],
    [
      'a last paragraph with its agency in brackets',
      '<p>In den nächsten Tagen bleibt es an der Wirre kalt und windig. (dpa)</p>',
      'In den nächsten Tagen bleibt es an der Wirre kalt und windig. (dpa)',
    ],
    [
      'a sentence with a word for pictures and a colon',
      '<p>Die Kanzlerin zeichnete ein düsteres Bild: Die Zahlen steigen seit Jahren.</p>',
      'Die Kanzlerin zeichnete ein düsteres Bild: Die Zahlen steigen seit Jahren.',
    ],
    [
      'a sentence that only begins like an appeal',
      '<p>Sie wollen mehr Lohn und kürzere Schichten.</p><p>Copyright law is changing.</p>',
      'Sie wollen mehr Lohn und kürzere Schichten.\n\nCopyright law is changing.',
    ],
    [
      'a call for witnesses',
      '<p>Bitte melden Sie sich bei der Polizei in Nordhafen, wenn Sie etwas gesehen haben.</p>',
      'Bitte melden Sie sich bei der Polizei in Nordhafen, wenn Sie etwas gesehen haben.',
    ],
    [
      'a post from elsewhere that the article shows',
      '<div class="social-embed"><blockquote><p>Endlich! Die Brücke kommt.</p></blockquote></div>',
      'Endlich! Die Brücke kommt.',
    ],
    [
      'a sentence full of links',
      '<p>Das teilten <a href="/a">die Stadt</a> und <a href="/b">das Land</a> gemeinsam mit.</p>',
      'Das teilten die Stadt und das Land gemeinsam mit.',
    ],
  ])('%s stays', (_, html, text) => {
    const expected = [...paragraphs.slice(0, 3), text, ...paragraphs.slice(3)].join('\n\n');
    expect(extractPage(bodyWith(html), null).text).toBe(expected);
  });
});

describe('where an article begins and ends', () => {
  const text = paragraphs.join('\n\n');
  const html = paragraphs.map((one) => `<p>${one}</p>`).join('');

  test.each([
    ['before it stand byline and date', `<p>Von Anna Muster</p><p>11. Juli 2023, 14:10 Uhr</p>${html}`],
    ['before it stands its headline again', `<p>Der Titel</p>${html}`],
    [
      'after it come other articles',
      `${html}<h3>Das könnte Sie auch interessieren</h3><p>Ein Anreißer, der mit dem Artikel nichts zu tun hat, aber ein ganzer Satz ist.</p>`,
    ],
    [
      'after it comes a portrait of the author',
      `${html}<p>Anna Muster schreibt seit 2001 für die Lokalredaktion.</p>`,
    ],
    [
      'after it come comments',
      `${html}<div id="comments"><p>Endlich! Darauf warten wir hier alle schon seit vielen Jahren.</p></div>`,
    ],
    [
      'after it comes the word on the sender of a press release',
      `${html}<p><b>Über Beispiel AG</b></p><p>Die Beispiel AG ist ein führender Anbieter von Beispielen aller Art.</p>`,
    ],
    [
      'the page calls it by its name',
      `<div class="teaser-wall"><p>${prose(8)}</p><p>${prose(9)}</p></div><div itemprop="articleBody">${html}</div>`,
    ],
    ['it stands in a heading that is never closed', `<h2>${html}`],
    [
      'all of it is called something else',
      `<div class="teaser popup">${html}</div><div class="x"><p>Impressum, Datenschutz und Kontakt.</p></div>`,
    ],
    [
      'it stands in parts with something between',
      `<div class="article-text">${html.slice(0, (html.length / 5) * 3)}</div><div class="x"><p>Anzeige</p></div><div class="article-text">${html.slice((html.length / 5) * 3)}</div>`,
    ],
    [
      'another article follows it',
      `<article>${html}</article><article><h2>Zwei</h2>${html.replaceAll('Absatz', 'Punkt')}</article>`,
    ],
  ])('%s', (_, inside) => {
    expect(extractPage(around(inside), null).text).toContain(paragraphs[0]);
    expect(extractPage(around(inside), null).text).toBe(text);
  });

  test('a page that shows a teaser and brings the whole article as data is read from the data', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: paragraphs.join('\n') });
    const page = around(`<p>${paragraphs[0]}</p>`, `<script type="application/ld+json">${data}</script>`);
    expect(extractPage(page, null).text).toBe(text);
  });

  test('a page without an article has no text', () => {
    const page = extractPage('<html><body><nav><a href="/">Start</a></nav></body></html>', null);
    expect(page).toMatchObject({ text: '', title: null, published: null, byline: null, url: null });
  });
});

describe('the lead between headline and text', () => {
  const html = paragraphs.map((one) => `<p>${one}</p>`).join('');
  const LEAD = 'Nach langem Streit hat der Rat entschieden: Die Brücke wird gebaut.';

  test.each([
    ['named as one', `<p class="article__vorspann">${LEAD}</p><div class="article-text">${html}</div>`, ''],
    [
      'by whose words the page describes itself',
      `<header><div>${LEAD}</div></header><div class="article-text">${html}</div>`,
      `<meta name="description" content="${LEAD.slice(0, 60)}…">`,
    ],
  ])('%s is told beside the text', (_, inside, head) => {
    expect(extractPage(around(inside, head), null)).toMatchObject({
      lead: LEAD,
      text: paragraphs.join('\n\n'),
    });
  });

  test('is not taken from the text itself, nor from a teaser before the headline', () => {
    const inText = around(
      `<div class="article-text">${html}</div>`,
      `<meta name="description" content="${paragraphs[0]}">`,
    );
    const before = `<div class="excerpt">${LEAD}</div>${around(html)}`;
    expect([inText, before].map((page) => extractPage(page, null).lead)).toEqual([null, null]);
  });
});

describe('what a page says about itself', () => {
  test.each([
    [
      'JSON-LD says it is not free',
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      true,
    ],
    [
      'JSON-LD says it is free',
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>',
      false,
    ],
    ['microdata says it is not free', '<meta itemprop="isAccessibleForFree" content="false">', true],
    ['a tier is named', '<meta property="article:content_tier" content="locked">', true],
    ['nothing is said', '', false],
  ])('about its paywall: %s', (_, head, paywalled) => {
    expect(extractPage(around(`<p>${prose(1)}</p>`, head), null).paywalled).toBe(paywalled);
  });

  test('a wall in the page counts where nothing else is said', () => {
    expect(
      extractPage(around(`<p>${prose(1)}</p><div class="paywall">Weiterlesen mit Plus</div>`), null)
        .paywalled,
    ).toBe(true);
  });

  test.each([
    ['a month stays a month', '<meta name="date" content="2023-10">', '2023-10'],
    [
      'the day is the one that is written, whatever the zone',
      '<meta property="article:published_time" content="2023-07-11T23:59:00-05:00">',
      '2023-07-11',
    ],
    ['a time element is read', '<time datetime="2023-07-11T09:30">gestern</time>', '2023-07-11'],
    ['a printed date is read', '<p>Veröffentlicht am 11. Juli 2023</p>', '2023-07-11'],
    ['what programs write for «no date» is none', '<meta name="date" content="0001-01-01T00:00:00">', null],
  ])('about its date: %s', (_, html, published) => {
    expect(extractPage(around(`${html}<p>${prose(1)}</p>`), null).published).toBe(published);
  });

  test.each([
    ['in the byline', '<p>Von Anna Muster mit dpa und AFP</p>', ['dpa', 'AFP']],
    ['in a line of its own', '<p>Quelle: dpa</p>', ['dpa']],
    [
      'in the dateline',
      '<p>NORDHAFEN (AP) — The council met on Tuesday and decided to build the bridge.</p>',
      ['AP'],
    ],
    ['in brackets on the last line', '<p>(dpa/lno)</p>', ['dpa']],
    ['in brackets after the last sentence', `<p>${prose(7)} (dpa/AFP)</p>`, ['dpa', 'AFP']],
    [
      'not where it is only spoken of',
      '<p>Das sagte er der dpa am Rande der Sitzung im Rathaus von Nordhafen.</p>',
      [],
    ],
  ])('about its agencies: %s', (_, html, agencies) => {
    expect(extractPage(around(`${html}<p>${prose(1)}</p>`), null).agencies).toEqual(agencies);
  });

  test.each([
    ['Von Euronews mit AP, dpa', 'Von Euronews mit AP, dpa'],
    ['By Jane Roe | Politics', 'By Jane Roe'],
    ['By Jane Roe on November 14, 2019', 'By Jane Roe'],
    ['Von Anna Muster, Berlin – 11.07.2023', 'Von Anna Muster, Berlin'],
    ['By JANE ROE and JOHN DOE', 'By JANE ROE and JOHN DOE'],
  ])('about its author, as printed: %s', (line, byline) => {
    expect(extractPage(around(`<p>${line}</p><p>${prose(1)}</p>`), null).byline).toBe(byline);
  });

  test('the headline as printed is believed before the one for search engines', () => {
    const head =
      '<title>Neue Brücke: Rat sagt Ja – Bote</title><meta property="og:site_name" content="Bote">';
    const page = `<html><head>${head}</head><body><h1>Bote</h1><h1>Rat sagt Ja: die neue Brücke kommt</h1><p>${prose(1)}</p></body></html>`;
    expect(extractPage(page, null).title).toBe('Rat sagt Ja: die neue Brücke kommt');
  });
});

describe('a hostile page', () => {
  test('nested deeper than any stack is read as far as it makes sense', () => {
    const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
    expect(extractPage('<div>'.repeat(900) + html, null).text).toBe(paragraphs.join('\n\n'));
    expect(extractPage(html + '<div>'.repeat(1_000_000), null).text).toBe(paragraphs.join('\n\n'));
  });

  test.each([
    ['spaces in preformatted text', `<pre>${' '.repeat(400_000)}x</pre>`],
    ['brackets in data', `<script type="application/ld+json">${'['.repeat(400_000)}</script>`],
    ['spaces in data', `<script type="application/ld+json">{${' '.repeat(400_000)}x</script>`],
    ['named bodies', `<div class="article-body"><p>${prose(1)}${prose(2)}</p></div>`.repeat(4000)],
    ['articles', `<article><p>${prose(1).repeat(5)}</p></article>`.repeat(4000)],
    ['letters in a line', `<p>${'a'.repeat(400_000)}</p>`],
    ['headings', `<h1>${'wort '.repeat(50)}</h1>`.repeat(4000)],
    ['marks', `<p>${'!)'.repeat(200_000)}</p><p>${'. '.repeat(200_000)}</p>`],
    ['open tags', '<a href="'.repeat(50_000)],
  ])('with very many %s takes no more than a moment', (_, html) => {
    const begun = performance.now();
    extractPage(html, null);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});
