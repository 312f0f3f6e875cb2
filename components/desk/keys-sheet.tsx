import { useTranslations } from 'next-intl';
import { DeskKeys } from './desk-keys';

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['a', 'take'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export function KeysSheet() {
  const t = useTranslations('desk.queue.keys');
  return (
    <DeskKeys words={{ title: t('title'), use: t('use'), close: t('close') }}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd dir="ltr" className="inline-block min-w-9 rounded-control border border-control px-2 text-center">
                {key}
              </kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </DeskKeys>
  );
}
