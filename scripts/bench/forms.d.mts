import type { Post } from './load.d.mts';

type Headers = Record<string, string | number>;

export function formOf(
  url: string,
  filled?: { headers?: Headers; fields?: [string, string][] },
): Promise<(more: Headers) => Post>;
