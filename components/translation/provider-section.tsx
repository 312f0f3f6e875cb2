import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { StateWord } from '@/components/ui/state-word';
import type { FormAction } from '@/lib/forms/form-state';
import { hospital } from '@/lib/hospital/profile';
import { dayIn } from '@/lib/people/moments';
import type { readLanguages } from '@/lib/translation/queries';
import { AllowForm } from './allow-form';

type Props = Pick<Awaited<ReturnType<typeof readLanguages>>, 'host' | 'decided' | 'mayDecide'> & { allow: FormAction };

/** Which machine may help, who decided so, and for an administrator the decision. */
export function ProviderSection({ host, decided, mayDecide, allow }: Props) {
  const t = useTranslations('translation.languages');
  const locale = useLocale();
  const isAllowed = decided?.mayHaveClinical ?? false;
  return (
    <section className="space-y-4">
      <h2>{t('machine')}</h2>
      {host ? <p>{t.rich('host', { host: () => <Isolate>{host}</Isolate> })}</p> : <p>{t('noMachine')}</p>}
      {host && (
        <p>
          <StateWord tone={isAllowed ? 'good' : 'caution'}>{t(isAllowed ? 'allowed' : 'forbidden')}</StateWord>
        </p>
      )}
      {decided?.decidedAt && (
        <p className="text-small text-quiet">
          {t('decided', {
            name: `\u2068${decided.decidedBy?.writtenName ?? ''}\u2069`,
            day: dayIn(decided.decidedAt, locale, hospital.timeZone),
          })}
        </p>
      )}
      {host && mayDecide && <AllowForm action={allow} host={host} allowed={decided?.mayHaveClinical} />}
    </section>
  );
}
