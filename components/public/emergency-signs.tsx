import { useMessages, useTranslations } from 'next-intl';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { Passage } from './passage';

export function EmergencySigns() {
  const t = useTranslations('public.emergency');
  const words = useMessages().public.emergency;
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <Passage title={t('signsTitle')}>
        <BulletList lines={numbered(words, 'sign')} />
      </Passage>
      <Passage title={t('doTitle')}>
        <ol className="list-decimal space-y-1.5 ps-6 marker:font-semibold marker:text-accent">
          {numbered(words, 'do').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Passage>
    </div>
  );
}
