'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Chosen, chosenByDrop, chosenIn } from './chosen';
import { DropZone } from './drop-zone';
import { FailedFiles } from './failed-files';
import { percentIn } from './figures';
import type { Progress } from './progress';
import { type Batch, batchesOf, forgetBatch, type Place } from './remembered';
import type { Sending } from './sending';
import { SendingPanel } from './sending-panel';
import { useStaying } from './use-staying';

/** What was begun here on another day, and how to go on. */
function Unfinished({ batch, forget }: { batch: Batch; forget: () => void }) {
  const t = useTranslations('records.upload');
  const percent = percentIn(useLocale(), batch.sent, batch.total);
  return (
    <Notice tone="info" title={t('unfinished')}>
      <p>{t('remembered', { name: `\u2068${batch.name}\u2069`, percent })}</p>
      <p>{t('chooseAgain')}</p>
      <Button tone="quiet" size="small" className="mt-3" onClick={forget}>
        {t('forget')}
      </Button>
    </Notice>
  );
}

function useRemembered(place: Place, isSending: boolean) {
  const [batches, setBatches] = useState<Batch[]>([]);
  useEffect(() => {
    if (isSending) return;
    void batchesOf(place).then(setBatches);
  }, [place, isSending]);
  const forget = async (id: string) => {
    await forgetBatch(id);
    setBatches(await batchesOf(place));
  };
  return [batches, forget] as const;
}

type Looking = { found: number } | null;

/** Files and folders go from here to us: chosen, dropped or photographed, in one go or over days. */
export function UploadArea({ reference, order }: Omit<Place, 'locale'>) {
  const locale = useLocale();
  const t = useTranslations('records.upload');
  const [place] = useState({ reference, order, locale });
  const [looking, setLooking] = useState<Looking>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const sending = useRef<Sending>(null);
  const isSending = progress !== null && progress.state !== 'done';
  const [batches, forget] = useRemembered(place, isSending);
  useStaying(isSending && progress.state !== 'paused');

  /** The client of the protocol comes when there is something to send: most who read this page send nothing. */
  const start = async (chosen: Chosen[]) => {
    setLooking(null);
    if (chosen.length === 0) return;
    const { Sending: Way } = await import('./sending');
    sending.current = new Way(place, chosen, setProgress);
    await sending.current.begin();
  };

  const drop = async (transfer: DataTransfer) => {
    setLooking({ found: 0 });
    await start(await chosenByDrop(transfer, (found) => setLooking({ found })));
  };

  const stop = async () => {
    await sending.current?.stop();
    setProgress(null);
  };

  if (isSending)
    return (
      <SendingPanel
        progress={progress}
        pause={() => sending.current?.pause()}
        goOn={() => void sending.current?.resume()}
        stop={() => void stop()}
      />
    );
  return (
    <div className="space-y-5">
      {progress && <Done progress={progress} again={(chosen) => void start(chosen)} />}
      {batches.map((batch) => (
        <Unfinished key={batch.id} batch={batch} forget={() => void forget(batch.id)} />
      ))}
      <DropZone
        drop={(transfer) => void drop(transfer)}
        choose={(files) => void start(chosenIn(files))}
        looking={looking && t('looking', { count: looking.found })}
      />
    </div>
  );
}

function Done({ progress, again }: { progress: Progress; again: (chosen: Chosen[]) => void }) {
  const t = useTranslations('records.upload');
  const { failed } = progress;
  if (failed.length === 0)
    return (
      <Notice tone="good" role="status">
        {t('done')}
      </Notice>
    );
  return (
    <Notice tone="caution" role="status">
      <p>{t('partly')}</p>
      <FailedFiles failed={failed} />
      <Button tone="quiet" size="small" className="mt-3" onClick={() => again(failed.map(({ chosen }) => chosen))}>
        {t('again')}
      </Button>
    </Notice>
  );
}
