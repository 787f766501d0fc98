import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../src/article/page/decode.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const PAGE = '<p>Größe – „Käse“</p>';
/** «Größe – „Käse“» in windows-1252, whose dash and marks ISO-8859-1 does not have. */
const WINDOWS = Buffer.from([71, 114, 0xf6, 0xdf, 101, 32, 0x96, 32, 0x84, 75, 0xe4, 115, 101, 0x93]);

describe('a page is decoded', () => {
  test.each([
    ['by the charset in its header', latin('Größe'), 'text/html; charset=ISO-8859-1', 'Größe'],
    ['by a quoted charset in its header', latin('Größe'), 'text/html;charset="latin1"', 'Größe'],
    [
      'by its meta element',
      latin('<meta charset=iso-8859-15>5 \u00A4 Größe'),
      'text/html',
      '<meta charset=iso-8859-15>5 € Größe',
    ],
    [
      'by the older meta element',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf'),
      null,
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">П',
    ],
    [
      'by its XML declaration',
      latin('<?xml version="1.0" encoding="iso-8859-1"?>ä'),
      null,
      '<?xml version="1.0" encoding="iso-8859-1"?>ä',
    ],
    [
      'by a byte order mark, before anything else',
      Buffer.from('\uFEFFGröße', 'utf16le'),
      'text/html; charset=iso-8859-1',
      'Größe',
    ],
    ['as UTF-8 where it is valid and nothing is said', utf8(PAGE), null, PAGE],
    ['as windows-1252 where it is not', WINDOWS, null, 'Größe – „Käse“'],
    [
      'as windows-1252 where ISO-8859-1 is said, as browsers do',
      WINDOWS,
      'text/html; charset=iso-8859-1',
      'Größe – „Käse“',
    ],
    [
      'by the next word where the first charset is none',
      utf8('<meta charset=utf-8>ä'),
      'text/html; charset=klingon',
      '<meta charset=utf-8>ä',
    ],
    [
      'by its XML declaration where the header says UTF-8 and no letter bears that out',
      latin('<?xml version="1.0" encoding="iso-8859-1"?>Größe'),
      'application/xml; charset=utf-8',
      '<?xml version="1.0" encoding="iso-8859-1"?>Größe',
    ],
    [
      'as windows-1252 where UTF-8 is said and no letter bears that out',
      WINDOWS,
      'text/html; charset=utf-8',
      'Größe – „Käse“',
    ],
    [
      'as UTF-8 where it is said and only a letter here and there is broken',
      Buffer.concat([utf8('Größe'), Buffer.from([0xe4]), utf8('.')]),
      'text/html; charset=utf-8',
      'Größe\uFFFD.',
    ],
    [
      'as UTF-8 where its meta element claims UTF-16, which could not be read',
      utf8('<meta charset=utf-16>ä'),
      null,
      '<meta charset=utf-16>ä',
    ],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType)).toBe(text);
  });
});
