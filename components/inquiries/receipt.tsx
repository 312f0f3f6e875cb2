import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { Isolate } from '@/components/ui/foreign';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { momentIn } from '@/lib/people/moments';
import { EmergencyAdvice } from './emergency-advice';

type Props = {
  reference: string;
  phrase?: string;
  email: string | null;
  dueAt: Date;
  timeZone: string;
  redFlagsIn: string | null;
};

/** What the sender keeps: the reference, the promise in two zones, and what happens next. */
export function Receipt({ reference, phrase, email, dueAt, timeZone, redFlagsIn }: Props) {
  const t = useTranslations('inquiries.sent');
  const locale = useLocale();
  return (
    <div className="space-y-6">
      {redFlagsIn && <EmergencyAdvice country={redFlagsIn} />}
      <Surface tone="accent" className="space-y-2">
        <p className="text-quiet">{t('reference')}</p>
        <p className="text-title font-semibold" data-testid="reference">
          <Isolate>{reference}</Isolate>
        </p>
        {phrase && (
          <>
            <p className="pt-3 text-quiet">{t('phrase')}</p>
            <p className="text-title font-semibold">
              <Isolate>{phrase}</Isolate>
            </p>
            <p className="measure">{t('phraseHint')}</p>
          </>
        )}
        <p className="measure">{t('keep')}</p>
      </Surface>
      <Clock
        dateTime={dueAt.toISOString()}
        time={t('promise', { there: momentIn(dueAt, locale, timeZone) })}
        left={
          timeZone === hospital.timeZone ? undefined : t('here', { here: momentIn(dueAt, locale, hospital.timeZone) })
        }
      />
      {email && <p className="measure">{t.rich('confirm', { email: () => <Isolate>{email}</Isolate> })}</p>}
    </div>
  );
}
