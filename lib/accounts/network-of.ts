/** An address block as a reader is shown it, too coarse to find a household by: a /24, or a /48; of this machine itself, none. */
export function networkOf(block: string) {
  const dotted = /^(\d+\.\d+\.\d+)\.\d+$/.exec(block);
  if (dotted) return `${dotted[1]}.0/24`;
  const groups = /^([0-9a-f:]+)::\/64$/.exec(block)?.[1]?.split(':');
  return groups && groups[0] !== '0' ? `${groups.slice(0, 3).join(':')}::/48` : null;
}
