import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Foreign } from '@/components/ui/foreign';
import type { OwnFactors } from '@/lib/accounts/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { dayIn } from '@/lib/people/moments';

type Props = { passkeys: OwnFactors['passkeys']; timeZone: string; remove: (passkeyId: string) => FormAction };

export function PasskeyList({ passkeys, timeZone, remove }: Props) {
  const t = useTranslations('accounts.own');
  const locale = useLocale();
  if (passkeys.length === 0) return <p>{t('passkeysNone')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-[min(18rem,100%)]">
            <p className="font-semibold wrap-anywhere">
              <Foreign>{name}</Foreign>
            </p>
            <p className="text-small text-quiet">{t('added', { at: dayIn(createdAt, locale, timeZone) })}</p>
            {lastUsedAt && (
              <p className="text-small text-quiet">{t('last', { at: dayIn(lastUsedAt, locale, timeZone) })}</p>
            )}
          </div>
          <ButtonForm action={remove(id)} label={t('remove')} tone="quiet" size="small" />
        </li>
      ))}
    </ul>
  );
}
