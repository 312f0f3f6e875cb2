import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { env } from '@/lib/env';

/** Static pages know at build time whether they are a demonstration. */
export function PublicShell({ path, children }: { path: string; children: ReactNode }) {
  return (
    <Shell path={path} demo={env.DEMO}>
      {children}
    </Shell>
  );
}
