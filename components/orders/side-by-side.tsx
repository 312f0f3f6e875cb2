import { useLocale, useTranslations } from 'next-intl';
import { languageName } from '@/lib/people/languages';
import type { OrderFile } from '@/lib/records/orders/order-view';
import { FilePages } from './file-pages';

type Order = { fromLanguage: string; language: string };
type Props = { order: Order; original: OrderFile[]; translation: OrderFile[] };

type Side = { id: string; title: string; files: OrderFile[]; empty: string };

function Side({ id, title, files, empty }: Side) {
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id}>{title}</h2>
      {files.length > 0 ? <FilePages files={files} /> : <p className="text-quiet">{empty}</p>}
    </section>
  );
}

/** The record as it came, and what it says in another language; on a phone one after the other. */
export function SideBySide({ order, original, translation }: Props) {
  const t = useTranslations('orders.one');
  const locale = useLocale();
  const titled = (word: string, language: string) => `${word} · ${languageName(language, locale)}`;
  return (
    <div className="grid items-start gap-x-8 gap-y-10 md:grid-cols-2">
      <Side id="original" title={titled(t('original'), order.fromLanguage)} files={original} empty={t('closed')} />
      <Side id="translation" title={titled(t('translation'), order.language)} files={translation} empty={t('notYet')} />
    </div>
  );
}
