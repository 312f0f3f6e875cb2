export type Page = { changes: number; lines: number; status: number; isOpen: boolean; close(): void };

export function openPage(url: string, headers: Record<string, string>, onChange?: (changes: number) => void): Page;
