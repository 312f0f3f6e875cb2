import { isIPv4, isIPv6 } from 'node:net';

/** Eight groups of a valid address, without leading zeros, as the URL standard writes them. */
function groupsOf(address: string) {
  const [start = '', end] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = start ? start.split(':') : [];
  const after = end ? end.split(':') : [];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

const dotted = (groups: string[]) =>
  groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join('.');

function blockOf(groups: string[]) {
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  return isMapped ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::/64`;
}

/** Some proxies write a port beside the address, and a link-local one names its interface. */
const bare = (text: string) =>
  text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');

/**
 * Who is counted as one: an IPv4 address, or the /64 that an IPv6 address is in. `forwarded` is the `X-Forwarded-For` to
 * which our own server appended the address it saw; each trusted proxy stands one further from the end, and whatever
 * stands before those was written by the client.
 */
export function addressBlock(forwarded: string | null, trustedHops: number) {
  const seen = (forwarded ?? '').split(',').map(bare);
  const address = seen[Math.max(0, seen.length - 1 - trustedHops)] ?? '';
  if (isIPv4(address)) return address;
  return isIPv6(address) ? blockOf(groupsOf(address)) : 'unknown';
}
