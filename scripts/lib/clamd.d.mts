export function clamdHere(): string | undefined;
export function findClamd(): Promise<string | undefined>;
export function startClamd(
  clamd: string,
  options?: { besides?: string },
): Promise<{ url: string; stop: () => Promise<void> }>;
