type Running = {
  url: (database?: string) => string;
  pid: () => number;
  revive: () => Promise<void>;
  stop: () => Promise<void>;
};
export function embeddedPostgres(folder: string, settings?: string[]): Promise<Running>;
