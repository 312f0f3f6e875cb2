import { useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';

type Props = {
  version: number;
  /** A coordinator need not know the languages, and says on what the certificate rests. */
  forHouse: boolean;
  certify: FormAction;
  giveBack: FormAction;
};

function useCertifying(forHouse: boolean) {
  const t = useTranslations('orders.decide');
  const box = { value: 'yes', label: t('compared') };
  const words = forHouse
    ? { label: t('statement'), hint: t('statementHint') }
    : { label: t('note'), optional: true as const };
  return [
    { kind: 'text' as const, name: 'statement', rows: 3, ...words },
    { kind: 'checks' as const, name: 'compared', label: t('title'), labelHidden: true, options: [box] },
  ];
}

/** A second person answers for the translation, or sends it back and says why. */
export function DecideForms({ version, forHouse, certify, giveBack }: Props) {
  const t = useTranslations('orders.decide');
  const hidden = { version: String(version) };
  const questions = useCertifying(forHouse);
  return (
    <Part id="decide" title={t('title')}>
      <FormWords>
        <CaseForm action={certify} submitLabel={t('certify')} questions={questions} hidden={hidden} />
        <CaseForm
          folded={t('return')}
          action={giveBack}
          submitLabel={t('return')}
          questions={[{ kind: 'text', name: 'remark', label: t('remark'), rows: 4 }]}
          hidden={hidden}
          scope="return-"
          tone="quiet"
        />
      </FormWords>
    </Part>
  );
}
