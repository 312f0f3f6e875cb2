export type Post = { url: string; method?: string; headers?: Record<string, string | number>; body?: string };
export type Answer = { status: number; page: string; location?: string; retryAfter?: string };

export function ask(url: string, request?: Omit<Post, 'url'>): Promise<Answer>;
export function burst(posts: Post[]): Promise<Answer[]>;
export function sendAll(posts: Post[], atOnce: number): Promise<{ answers: Answer[]; seconds: number }>;
