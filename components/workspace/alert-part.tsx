import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Notice } from '@/components/ui/notice';
import type { RedSign } from '@/lib/care-journey/triage/signs';
import type { Workspace } from '@/lib/desk/read-workspace';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';

type Props = { alert: Workspace['alert']; timeZone: string; take?: FormAction };

/** Warning signs: which, where they stand, who answers for them; one button takes them. */
export function AlertPart({ alert, timeZone, take }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (!alert) return null;
  const at = momentIn(alert.raisedAt, locale, timeZone);
  return (
    <div id="alert" className="scroll-mt-4">
      <Notice tone={alert.takenAt ? 'info' : 'danger'} title={t('workspace.alert.title')}>
        <ul className="list-disc ps-5">
          {alert.signs.map((sign) => (
            <li key={sign}>{t(`inquiries.urgency.signs.${sign as RedSign}`)}</li>
          ))}
        </ul>
        <p className="text-small">
          {t(alert.source === 'ticked' ? 'workspace.alert.ticked' : 'workspace.alert.words', { at })}
        </p>
        {alert.secondToldAt && (
          <p className="text-small">
            {t('workspace.alert.second', { at: momentIn(alert.secondToldAt, locale, timeZone) })}
          </p>
        )}
        {alert.takenAt && alert.takenBy ? (
          <p className="font-semibold">
            {t('workspace.alert.takenBy', {
              name: `\u2068${alert.takenBy.writtenName}\u2069`,
              at: momentIn(alert.takenAt, locale, timeZone),
            })}
          </p>
        ) : (
          <div className="space-y-3 pt-2">
            <p className="font-semibold">{t('desk.case.callNow')}</p>
            {take && (
              <FormWords>
                <ButtonForm action={take} label={t('workspace.alert.take')} tone="danger" />
              </FormWords>
            )}
          </div>
        )}
      </Notice>
    </div>
  );
}
