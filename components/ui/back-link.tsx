import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Link } from './link';

/** Stands above a page's title and leads one step back. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex min-h-11 items-center gap-2">
      <Icon name="back" />
      {children}
    </Link>
  );
}
