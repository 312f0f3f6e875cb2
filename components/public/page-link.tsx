import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

/** For sentences with `<name>words</name>`: the words lead to this page or, with `https:`, to another house. */
export const pageLink = (href: string) =>
  function InSentence(words: ReactNode) {
    return <Link href={href}>{words}</Link>;
  };
