import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FailedFiles } from './failed-files';
import { bytesIn, countIn, percentIn } from './figures';
import type { Progress } from './progress';

function useTimeLeft({ seconds }: Progress) {
  const t = useTranslations('records.upload');
  if (seconds === null || !Number.isFinite(seconds)) return '';
  if (seconds < 60) return t('soon');
  if (seconds < 90 * 60) return t('minutes', { count: Math.round(seconds / 60) });
  return t('hours', { count: Math.round(seconds / 3600) });
}

/** What a screen reader hears: each tenth of the way, and each change of state; not each second. */
function useSaid({ state, sent, total }: Progress) {
  const t = useTranslations('records.upload');
  const locale = useLocale();
  if (state === 'paused') return t('paused');
  if (state === 'offline' || state === 'busy') return t(state);
  const tenth = total === 0 ? 0 : Math.floor((sent / total) * 10);
  return t('percent', { percent: percentIn(locale, tenth, 10) });
}

function Figures({ progress }: { progress: Progress }) {
  const t = useTranslations('records.upload');
  const locale = useLocale();
  const { sent, total, filesDone, files } = progress;
  const timeLeft = useTimeLeft(progress);
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 tabular-nums">
      <p className="font-semibold">{t('percent', { percent: percentIn(locale, sent, total) })}</p>
      <p>{t('bytes', { done: bytesIn(locale, sent), total: bytesIn(locale, total) })}</p>
      <p>{t('files', { done: countIn(locale, filesDone), count: files })}</p>
      <p className="min-h-[1lh] text-quiet">{progress.state === 'sending' && timeLeft}</p>
    </div>
  );
}

function Stop({ stop, keep }: { stop: () => void; keep: () => void }) {
  const t = useTranslations('records.upload');
  return (
    <div role="group" aria-label={t('cancelAsk')} className="space-y-3">
      <p>{t('cancelAsk')}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="danger" size="small" onClick={stop}>
          {t('cancelYes')}
        </Button>
        <Button tone="quiet" size="small" onClick={keep}>
          {t('cancelNo')}
        </Button>
      </div>
    </div>
  );
}

type Props = { progress: Progress; pause: () => void; goOn: () => void; stop: () => void };

/** How far it is, and what can be done meanwhile. */
export function SendingPanel({ progress, pause, goOn, stop }: Props) {
  const t = useTranslations('records.upload');
  const [isAsking, setAsking] = useState(false);
  const said = useSaid(progress);
  const { state, sent, total, failed } = progress;
  return (
    <div className="space-y-4 rounded-surface border-2 border-accent bg-surface p-6 sm:p-10">
      <h3 id="sending">{t('sending')}</h3>
      <progress aria-labelledby="sending" max={total} value={sent} className="h-3 w-full accent-accent" />
      <Figures progress={progress} />
      <p className="min-h-[1lh]" aria-hidden="true">
        {state === 'paused' && t('paused')}
        {(state === 'offline' || state === 'busy') && t(state)}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {failed.length > 0 && <FailedFiles failed={failed} />}
      {isAsking ? (
        <Stop stop={stop} keep={() => setAsking(false)} />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button size="small" onClick={state === 'paused' ? goOn : pause}>
            {t(state === 'paused' ? 'goOn' : 'pause')}
          </Button>
          <Button tone="quiet" size="small" onClick={() => setAsking(true)}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
