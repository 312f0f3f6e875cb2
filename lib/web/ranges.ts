/**
 * The one range of bytes that a `Range` header asks for (RFC 9110 14.1), the last one not included. `null` where the whole is
 * to be sent: without the header, or where it is not one range of bytes, which a server may pass over.
 */
export function readRange(header: string | null, length: number): [number, number] | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length : Math.min(Number(last) + 1, length);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return from < to ? [from, to] : 'unsatisfiable';
}
