import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Breadcrumb, type Crumb } from './breadcrumb';

type Props = { title: ReactNode; lead?: ReactNode; trail?: readonly Crumb[] };

/** Words that would break in the midst on a narrow phone, which cannot hyphenate every language. */
const tooWide = /\p{Script=Cyrillic}{14}|\p{Script=Latin}{17}/u;

/** Where one is, the title of a page, and its first sentence. */
export function PageHead({ title, lead, trail = [] }: Props) {
  const narrow = typeof title === 'string' && tooWide.test(title) && 'max-sm:text-title';
  return (
    <div className="mb-10 space-y-4">
      <Breadcrumb trail={trail} here={title} />
      <h1 className={classNames('text-display max-w-[24ch]', narrow)}>{title}</h1>
      {lead && <p className="text-lead text-quiet measure">{lead}</p>}
    </div>
  );
}
