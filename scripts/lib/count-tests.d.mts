type Counts = { passed: number; failed: number; skipped: number };
export function countVitest(file: string, code: number): Counts;
export function countPlaywright(file: string, code: number): Counts;
export function sum(counts: Counts[]): Counts;
export function inWords(counts: Counts): string;
