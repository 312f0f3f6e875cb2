import type { ReactNode } from 'react';
import { RoomsShell } from '../rooms-shell';

/** What stands around each page about travel rules; `path` is the page's address without its language. */
export function RulesShell({ path, children }: { path: string; children: ReactNode }) {
  return (
    <RoomsShell path={path}>
      <div className="max-w-[52rem] space-y-8">{children}</div>
    </RoomsShell>
  );
}
