import { expect, test } from 'vitest';
import { canonicalUrl } from '../../../src/article/page/canonical-url.ts';

test.each([
  ['https://Example.org/A?utm_source=x&id=7&fbclid=abc#top', 'https://example.org/A?id=7'],
  ['https://example.org/a?utm_medium=rss', 'https://example.org/a'],
  ['http://example.org:80/a', 'http://example.org/a'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['no address', null],
])('the canonical form of %s is %s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
});

test('a relative address is completed from the page that it stands on', () => {
  expect(canonicalUrl('/a?gclid=1', 'https://example.org/b/c')).toBe('https://example.org/a');
});
