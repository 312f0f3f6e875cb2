import { getTranslations } from 'next-intl/server';
import { telling } from '@/lib/audit/news';
import { happenings } from '@/lib/desk/timeline';
import type { NewsWords } from './case-form';

/** What a form can be told that happened meanwhile, by its code. */
export async function newsWords(): Promise<NewsWords> {
  const t = await getTranslations('workspace');
  return {
    title: t('stale.title'),
    what: Object.fromEntries(telling.map((code) => [code, t(`timeline.what.${happenings[code]}`)])),
  };
}
