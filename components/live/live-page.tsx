import { useTranslations } from 'next-intl';
import { LiveUpdates } from './live-updates';

type Props = {
  /** Of the case that the page shows; the desk has none. */
  reference?: string;
  /** From `liveCursor`, asked before the page read its rows, or the snapshot that they are from. */
  since: string;
};

/** Keeps an open page as its rows are: within two seconds of a change it shows it. Without scripts it is nothing. */
export function LivePage({ reference, since }: Props) {
  const t = useTranslations('common.live');
  const path = reference ? `/api/live?case=${encodeURIComponent(reference)}` : '/api/live';
  return (
    <LiveUpdates path={path} since={since} words={{ shown: t('shown'), waiting: t('waiting'), show: t('show') }} />
  );
}
