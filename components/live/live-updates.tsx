'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { atMostEvery } from './at-most-every';
import { isWriting } from './is-writing';
import { listen } from './listen';
import { presence } from './presence';

type Props = { path: string; since: string; words: { shown: string; waiting: string; show: string } };

const apart = 1_000;

/** Keeps the page as its rows are. Whoever writes is asked first, because the form may be gone after; so is whoever left. */
export function LiveUpdates({ path, since, words }: Props) {
  const router = useRouter();
  const [notice, setNotice] = useState<'none' | 'waiting' | 'shown'>('none');
  const made = useRef(since);
  const asked = useRef(false);

  const refresh = useCallback(() => {
    asked.current = true;
    router.refresh();
  }, [router]);

  useEffect(() => {
    const reader = presence();
    const look = atMostEvery(apart, () => (isWriting() || reader.isAway() ? setNotice('waiting') : refresh()));
    const endListening = listen(path, made.current, look);
    return () => {
      endListening();
      reader.end();
    };
  }, [path, refresh]);

  useEffect(() => {
    if (made.current === since) return;
    made.current = since;
    setNotice(asked.current ? 'shown' : 'none'); // what the reader sent themselves needs no word
    asked.current = false;
  }, [since]);

  return (
    <div className={notice === 'waiting' ? waiting : undefined}>
      <p role="status" className={notice === 'waiting' ? undefined : 'sr-only'}>
        {notice === 'none' ? '' : words[notice]}
      </p>
      {notice === 'waiting' && (
        <Button tone="quiet" size="small" onClick={refresh}>
          {words.show}
        </Button>
      )}
    </div>
  );
}

const waiting =
  'live-notice fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-xl flex-wrap items-center justify-between gap-3 rounded-surface border border-line bg-surface p-4 shadow-float';
