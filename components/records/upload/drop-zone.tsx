import { useLocale, useTranslations } from 'next-intl';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { uploads } from '@/lib/hospital/uploads';
import { bytesIn } from './figures';

type Props = {
  drop: (transfer: DataTransfer) => void;
  choose: (files: File[]) => void;
  /** Said while a folder is walked. */
  looking: string | null;
};

type Way = { label: string; icon: IconName; isMain?: boolean; className?: string; field: Record<string, unknown> };

const looks =
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-control border-2 px-5 py-2 text-center leading-snug font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2';
const main =
  'border-transparent bg-accent text-on-accent hover:bg-accent-strong forced-colors:border-accent forced-colors:text-accent';
const quiet = 'border-control bg-transparent text-ink hover:bg-surface';

/** A field of the browser under a label that looks like a button: it opens what the device itself offers. */
function Choice({ way, choose }: { way: Way; choose: Props['choose'] }) {
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = ''; // the same folder can be chosen again, and the page counts as not written in
    choose(files);
  };
  return (
    <label className={classNames(looks, way.isMain ? main : quiet, way.className)}>
      <Icon name={way.icon} />
      {way.label}
      <input type="file" multiple className="sr-only" onChange={chosen} {...way.field} />
    </label>
  );
}

/** Where files are dropped or chosen. Its height does not change while it is used. */
export function DropZone({ drop, choose, looking }: Props) {
  const t = useTranslations('records.upload');
  const locale = useLocale();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    drop(event.dataTransfer);
  };
  const ways: Way[] = [
    { label: t('chooseFiles'), icon: 'document', isMain: true, field: {} },
    { label: t('chooseFolder'), icon: 'suitcase', field: { webkitdirectory: '' }, className: 'pointer-coarse:hidden' },
    {
      label: t('takePhoto'),
      icon: 'now',
      field: { accept: 'image/*', capture: 'environment' },
      className: 'pointer-fine:hidden',
    },
  ];
  return (
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={classNames(
        'space-y-4 rounded-surface border-2 border-dashed px-6 pt-6 pb-3 text-center transition-colors duration-150 sm:px-10 sm:pt-10',
        isOver ? 'border-accent bg-accent-soft' : 'border-control bg-sunken',
      )}
    >
      <p className="text-lead font-semibold pointer-coarse:hidden">{t('drop')}</p>
      <p className="mx-auto measure text-quiet">{t('any', { size: bytesIn(locale, uploads.largest.file) })}</p>
      <div className="flex flex-wrap justify-center gap-3">
        {ways.map((way) => (
          <Choice key={way.label} way={way} choose={choose} />
        ))}
      </div>
      <p role="status" className="min-h-[1lh] tabular-nums">
        {looking}
      </p>
    </div>
  );
}
