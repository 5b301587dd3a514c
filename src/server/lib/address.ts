import { isIPv6 } from 'node:net';

/**
 * What one subscriber has of the network: an address of IPv4, or the first half of one of IPv6, of which the other
 * half is theirs to choose.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = [], after] = plain.split('::').map(groupsOf);
  const left =
    after === undefined ? before : [...before, ...zeros(8 - before.length - after.length), ...after];
  return `${left
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** The last four bytes may be written as an address of IPv4: they are two groups of the second half. */
const groupsOf = (part: string) =>
  part.split(':').flatMap((group) => (group === '' ? [] : group.includes('.') ? zeros(2) : [group]));

const zeros = (count: number): string[] => Array(count).fill('0');
