import type { RequestListener, Server } from 'node:http';

type Options = { port?: number; atOnce?: number; uploadsAtOnce?: number; silence?: number; patience?: number };
export function serve(
  handler: RequestListener,
  options?: Options,
): Promise<{ port: number; server: Server; close: () => Promise<void> }>;
