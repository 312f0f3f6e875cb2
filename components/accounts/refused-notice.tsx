import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** What may be said after a way back from the hospital's provider, which has no form to say it in. */
const refusals = [
  'addressUnverified',
  'alreadyUsed',
  'hospitalAway',
  'hospitalRefused',
  'identityTaken',
  'identityUnknown',
  'linkExpired',
  'temporarilyUnavailable',
  'tooMany',
] as const;

export function RefusedNotice({ problem }: { problem: string | string[] | undefined }) {
  const t = useTranslations('problems');
  const known = refusals.find((code) => code === problem);
  return (
    known && (
      <Notice tone="danger" role="alert">
        {t(known)}
      </Notice>
    )
  );
}
