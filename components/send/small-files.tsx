import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { hospital } from '@/lib/hospital/profile';
import { uploads } from '@/lib/hospital/uploads';
import type { Locale } from '@/lib/i18n/locales';
import { sizeIn } from './receipt';

type Props = { locale: Locale; camera: boolean };

/** A plain form: it works without scripts, and on a phone its button opens the camera. */
export function SmallFiles({ locale, camera }: Props) {
  const t = useTranslations('send');
  const label = t(camera ? 'photos' : 'files');
  return (
    <form action="/api/uploads/form" method="post" encType="multipart/form-data" className="space-y-5">
      <input type="hidden" name="back" value={`/${locale}/send`} />
      <div className="space-y-2">
        <label htmlFor="files" className="block font-semibold">
          {label}
        </label>
        <p id="files-hint" className="text-small text-quiet">
          {t('small', { size: sizeIn(locale, BigInt(uploads.largest.form)) })}
        </p>
        <input
          id="files"
          type="file"
          name="files"
          multiple
          required
          aria-describedby="files-hint"
          className="block min-h-14 w-full rounded-control border-2 border-dashed border-control bg-surface p-4"
          {...(camera && { accept: 'image/*', capture: 'environment' as const })}
        />
      </div>
      <Button type="submit" size="large">
        {t('submit')}
      </Button>
    </form>
  );
}
