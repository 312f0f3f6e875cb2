import { expect, test } from 'vitest';
import { addressBlock } from '@/lib/auth/address-block';

test.each([
  ['nothing in front', '203.0.113.7', 0, '203.0.113.7'],
  ['a client that writes an address of its own', '198.51.100.1, 203.0.113.7', 0, '203.0.113.7'],
  ['one proxy of ours', '203.0.113.7, 10.0.0.2', 1, '203.0.113.7'],
  ['one proxy of ours and a client that lies', '198.51.100.1, 8.8.8.8, 203.0.113.7, 10.0.0.2', 1, '203.0.113.7'],
  ['two proxies of ours', '6.6.6.6,203.0.113.7,10.0.0.1,10.0.0.2', 2, '203.0.113.7'],
  ['fewer hops than we trust', '203.0.113.7', 2, '203.0.113.7'],
  ['a port beside the address', '203.0.113.7:52100', 0, '203.0.113.7'],
  ['IPv6', '2001:db8:12:34:56:78:9a:bc', 0, '2001:db8:12:34::/64'],
  ['IPv6 in another writing', '[2001:0DB8:0012:0034::1]:443', 0, '2001:db8:12:34::/64'],
  ['IPv6 with a gap inside the block', '2001:db8::1', 0, '2001:db8:0:0::/64'],
  ['IPv6 of this machine', '::1', 0, '0:0:0:0::/64'],
  ['a link-local address with its interface', 'fe80::1%eth0', 0, 'fe80:0:0:0::/64'],
  ['IPv4 inside IPv6', '::ffff:203.0.113.7', 0, '203.0.113.7'],
  ['IPv4 inside IPv6, in hexadecimal', '::ffff:cb00:7107', 0, '203.0.113.7'],
  ['no header', null, 0, 'unknown'],
  ['an empty header', '', 1, 'unknown'],
  ['garbage', 'localhost', 0, 'unknown'],
  ['markup', '203.0.113.7, <script>', 0, 'unknown'],
  ['a number that is none', '999.1.1.1', 0, 'unknown'],
  ['an address with a colon too many', '2001:db8:::1', 0, 'unknown'],
])('%s', (_, forwarded, hops, block) => {
  expect(addressBlock(forwarded, hops)).toBe(block);
});

test('two addresses of one household count as one, two households as two', () => {
  const [one, same, other] = ['2001:db8:1:2::a', '2001:db8:1:2:ffff::b', '2001:db8:1:3::a'].map((a) =>
    addressBlock(a, 0),
  );
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});
