import type { Answer, Post } from './load.d.mts';

export function sendingsOf(url: string, drafts: string[]): Promise<Post[]>;
export function isSent(answer: Answer): boolean;
