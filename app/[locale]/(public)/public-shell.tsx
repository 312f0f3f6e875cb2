import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { PageEnd } from '@/components/public/page-end';
import { pathIn } from '@/components/ui/link';
import { env } from '@/lib/env';

type Props = {
  path: string;
  /** What the page is called where somebody shares it; without it the page ends with its own next step. */
  title?: string;
  children: ReactNode;
};

/** Static pages know at build time whether they are a demonstration. */
export function PublicShell({ path, title, children }: Props) {
  const address = new URL(pathIn(useLocale(), path), env.APP_URL).href;
  return (
    <Shell path={path} demo={env.DEMO}>
      {children}
      {title && <PageEnd title={title} address={address} />}
    </Shell>
  );
}
