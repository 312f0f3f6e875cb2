import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import type { Colleague } from '@/lib/desk/colleagues';
import type { FormAction } from '@/lib/forms/form-state';
import { CaseForm } from './case-form';
import { Folded } from './part';

type Props = {
  has: { id: string; name: string } | null;
  colleagues: Colleague[];
  take?: FormAction;
  give?: FormAction;
};

/** Who looks after the case; somebody takes it with one button, or gives it to a colleague. */
export function WhosePart({ has, colleagues, take, give }: Props) {
  const t = useTranslations('workspace');
  const options = [
    { value: '', label: t('nobody') },
    ...colleagues.map(({ id, writtenName }) => ({ value: id, label: writtenName })),
  ];
  return (
    <div id="whose" className="scroll-mt-4 space-y-3">
      <p className="font-semibold">{has ? t('whoHas', { name: `\u2068${has.name}\u2069` }) : t('nobodyHas')}</p>
      {!has && take && <ButtonForm action={take} label={t('take')} size="normal" />}
      {give && (
        <Folded title={t('give')}>
          <CaseForm
            action={give}
            submitLabel={t('give')}
            hidden={{ from: has?.id ?? '' }}
            questions={[{ kind: 'select', name: 'to', label: t('giveTo'), options }]}
            known={{ to: has?.id ?? '' }}
          />
        </Folded>
      )}
    </div>
  );
}
