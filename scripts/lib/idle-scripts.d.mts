import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export function withoutScripts(html: string): string;
export function idleRoutes(): string[];
export function whereIdle(handler: Handler, routes: string[]): Handler;
