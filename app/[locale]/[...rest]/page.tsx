import { notFound } from 'next/navigation';

// Next's own answer to an unknown address is in English; this one is in the reader's language.
export const dynamic = 'force-dynamic';
export const dynamicParams = true;

export default function UnknownPage() {
  notFound();
}
