import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb';

type Props = { title: ReactNode; lead?: ReactNode; trail?: readonly Crumb[] };

/** Where one is, the title of a page, and its first sentence. */
export function PageHead({ title, lead, trail = [] }: Props) {
  return (
    <div className="mb-10 space-y-4">
      <Breadcrumb trail={trail} here={title} />
      <h1 className="text-display max-w-[24ch]">{title}</h1>
      {lead && <p className="text-lead text-quiet measure">{lead}</p>}
    </div>
  );
}
