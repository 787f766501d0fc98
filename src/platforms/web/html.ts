const kept = Symbol('markup');

/** Markup that may stand in the page as it is. Only `html` makes it, so text from outside is always escaped. */
export interface Html {
  readonly [kept]: true;
  readonly markup: string;
}

type Piece = Html | string | number | null | readonly Piece[];

/** html`<p>${text}</p>`: what is put in is escaped, unless it is Html itself; null is nothing. Safe in quoted attributes. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  [kept]: true,
  markup: String.raw({ raw: strings }, ...pieces.map(written)),
});

function written(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Text with a line break wherever it has one. */
export const lines = (text: string): Html =>
  html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;

/** An address that a click may follow: the web, nothing that runs. */
export const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);

/** A link that opens apart from the page and tells the other side nothing; text alone where it leads nowhere safe. */
export const link = (address: string, label: Html): Html =>
  isWebAddress(address)
    ? html`<a href="${address}" target="_blank" rel="noopener noreferrer">${label}</a>`
    : label;
