'use client';

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type AsText, fromText } from '@/components/ui/as-text';
import { Button } from '@/components/ui/button';
import { act } from './key-acts';

const remembered = 'homeward-desk-keys';

const subscribe = (changed: () => void) => {
  window.addEventListener('homeward-desk-keys', changed);
  return () => window.removeEventListener('homeward-desk-keys', changed);
};

const areOn = () => localStorage.getItem(remembered) !== 'off';

function turn(on: boolean) {
  localStorage.setItem(remembered, on ? 'on' : 'off');
  window.dispatchEvent(new Event('homeward-desk-keys'));
}

export type KeyLine = [key: string, does: string];

function Keys({ lines }: { lines: AsText<KeyLine[]> }) {
  const all = useMemo(() => fromText(lines), [lines]);
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
      {all.map(([key, does]) => (
        <div key={key} className="contents">
          <dt>
            <kbd dir="ltr" className="inline-block min-w-9 rounded-control border border-control px-2 text-center">
              {key}
            </kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

/** What only scripts can open is theirs to make. */
const useIsBrowser = () => useSyncExternalStore(never, yes, no);

type Props = { words: Record<'title' | 'use' | 'close', string>; keys: AsText<KeyLine[]> };

/** Single keys for the whole list, which whoever speaks to their computer can turn off (WCAG 2.1.4). */
export function DeskKeys({ words, keys }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const on = useSyncExternalStore(subscribe, areOn, () => true);
  const isBrowser = useIsBrowser();
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key === '?' && !sheet.current?.open && act.mayHear(event)) return sheet.current?.showModal();
      if (on && !sheet.current?.open) act.on(event);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [on]);
  return (
    <>
      <Button tone="quiet" size="small" onClick={() => sheet.current?.showModal()}>
        {words.title} <kbd aria-hidden="true">?</kbd>
      </Button>
      {isBrowser && (
        <dialog
          ref={sheet}
          aria-label={words.title}
          className="m-auto max-h-[90dvh] w-[min(30rem,92vw)] overflow-auto rounded-surface border border-line bg-surface p-6 text-ink shadow-float"
        >
          <div className="space-y-4">
            <h2>{words.title}</h2>
            <Keys lines={keys} />
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => turn(event.target.checked)}
                className="size-5 accent-accent"
              />
              {words.use}
            </label>
            <Button onClick={() => sheet.current?.close()}>{words.close}</Button>
          </div>
        </dialog>
      )}
    </>
  );
}
