import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../src/platforms/web/guard.ts';

const json = { 'content-type': 'application/json' };
const here = 'localhost:3000';

describe('on loopback', () => {
  test.each([
    ['the page by its address', 'GET', { host: '127.0.0.1:3000' }],
    ['the page by name', 'GET', { host: here }],
    ['the page over IPv6', 'GET', { host: '[::1]:3000' }],
    ['a question of the page', 'POST', { host: here, origin: 'http://localhost:3000', ...json }],
    ['a question of a program, which names no origin', 'POST', { host: here, ...json }],
  ])('%s is answered', (_, method, headers) => {
    expect(refusalOf({ method, headers }, '127.0.0.1')).toBeNull();
  });

  test.each([
    ['a name that was pointed here (DNS rebinding)', 403, 'GET', { host: 'evil.example:3000' }],
    ['an address that is not this machine', 403, 'GET', { host: '192.0.2.7:3000' }],
    ['no name at all', 403, 'GET', {}],
    ['a foreign page', 403, 'POST', { host: here, origin: 'https://evil.example', ...json }],
    ['another port of this machine', 403, 'POST', { host: here, origin: 'http://localhost:8080', ...json }],
    ['a page without an origin', 403, 'POST', { host: here, origin: 'null', ...json }],
    ['a form', 415, 'POST', { host: here, 'content-type': 'application/x-www-form-urlencoded' }],
    ['text that only looks like JSON', 415, 'POST', { host: here, 'content-type': 'text/plain' }],
    ['another method', 405, 'DELETE', { host: here }],
  ])('%s is refused', (_, status, method, headers) => {
    expect(refusalOf({ method, headers }, '127.0.0.1')?.status).toBe(status);
  });
});

describe('open to the network', () => {
  test.each([
    ['its address', '192.0.2.7:3000', null],
    ['the name it is set to be served on', 'bot.example:3000', null],
    ['any other name', 'evil.example:3000', 403],
  ])('by %s', (_, host, status) => {
    expect(refusalOf({ method: 'GET', headers: { host } }, 'bot.example')?.status ?? null).toBe(status);
  });
});
