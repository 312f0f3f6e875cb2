import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { env } from '@/lib/env';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound');
  return { title: t('title'), robots: { index: false } };
}

/** Built once for each language; `[...rest]` answers unknown addresses with it. */
export default function NothingHerePage() {
  return <NotFoundPage demo={env.DEMO} />;
}
