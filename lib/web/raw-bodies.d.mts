import type { IncomingMessage, ServerResponse } from 'node:http';

export function keepRawBody(request: IncomingMessage, response: ServerResponse): void;
export function rawBody(request: Request): AsyncIterable<Uint8Array>;
