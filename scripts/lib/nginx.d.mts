export function nginxHere(): string | undefined;
export function findNginx(): Promise<string | undefined>;
export function startNginx(
  nginx: string,
  apps: string[],
  options?: { besides?: string },
): Promise<{ url: string; brotli: boolean; stop: () => Promise<void> }>;
