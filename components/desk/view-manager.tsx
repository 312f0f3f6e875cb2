import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import type { FormAction } from '@/lib/forms/form-state';
import { ViewForm } from './view-form';

type Props = {
  save: FormAction;
  /** Those that may be deleted, each with its action. */
  own: { view: { id: string; name: string }; remove: FormAction }[];
  canShare: boolean;
};

/** Saving what was seen, and deleting what was saved. */
export function ViewManager({ save, own, canShare }: Props) {
  const t = useTranslations('desk.queue.views');
  const words = { name: t('name'), nameHint: t('nameHint'), share: t('share'), save: t('save') };
  return (
    <div className="max-w-2xl space-y-8">
      <ViewForm action={save} canShare={canShare} words={words} />
      <div className="space-y-4">
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
    </div>
  );
}
