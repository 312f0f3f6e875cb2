export function hasNginx(): boolean;
export function startNginx(ports: number[]): Promise<{ url: string; stop(): Promise<void> }>;
