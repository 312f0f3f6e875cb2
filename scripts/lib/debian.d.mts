export function programAt(...names: string[]): string | undefined;
