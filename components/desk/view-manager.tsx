import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import type { DeskPage } from '@/lib/desk/read-desk';
import type { FormAction } from '@/lib/forms/form-state';
import { ViewForm } from './view-form';

type Props = {
  save: FormAction;
  /** Those that may be deleted, each with its action. */
  own: { view: DeskPage['views'][number]; remove: FormAction }[];
  canShare: boolean;
};

/** Saving what is seen, and deleting what was saved. */
export function ViewManager({ save, own, canShare }: Props) {
  const t = useTranslations('desk.queue.views');
  const words = { name: t('name'), nameHint: t('nameHint'), share: t('share'), save: t('save') };
  return (
    <details>
      <summary className="min-h-11 py-2 font-semibold">{t('manage')}</summary>
      <div className="max-w-2xl space-y-6 py-3">
        <ViewForm action={save} canShare={canShare} words={words} />
        {own.map(({ view, remove }) => (
          <ButtonForm
            key={view.id}
            action={remove}
            label={t('delete', { name: `\u2068${view.name}\u2069` })}
            tone="danger"
            size="small"
          />
        ))}
      </div>
    </details>
  );
}
