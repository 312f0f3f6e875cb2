export function contentOf(name: string, length: number): Buffer;
