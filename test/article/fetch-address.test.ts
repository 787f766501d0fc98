import { describe, expect, test } from 'vitest';
import { publicAddress } from '../../src/article/fetch-address.ts';

describe('the address policy', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001:80e::200e'])(
    'lets %s through',
    (address) => {
      expect(publicAddress(address)).toBe(true);
    },
  );

  test.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.200.3.4'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a carrier network', '100.64.0.1'],
    ['a cloud’s metadata', '169.254.169.254'],
    ['a cloud’s metadata', '100.100.100.200'],
    ['a cloud’s host', '168.63.129.16'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '192.0.2.7'],
    ['benchmarks', '198.18.0.1'],
    ['loopback', '::1'],
    ['no address', '::'],
    ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
    ['loopback mapped into IPv6, in figures', '::ffff:7f00:1'],
    ['loopback in the old compatible form', '::127.0.0.1'],
    ['loopback behind NAT64', '64:ff9b::7f00:1'],
    ['loopback behind 6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::1'],
    ['a local network', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['no address at all', 'localhost'],
  ])('refuses %s: %s', (_, address) => {
    expect(publicAddress(address)).toBe(false);
  });
});
