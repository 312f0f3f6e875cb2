export function wrongAddress(name: string, address: string): string | undefined;
export function databaseSentence(
  name: string,
  address: string,
  error: { code?: string; message: string },
): string | undefined;
export function createIfMissing(server: string, name: string): Promise<void>;
