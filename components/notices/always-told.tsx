import { useTranslations } from 'next-intl';

const kept = { person: ['decision', 'privacy', 'signIn'], staff: ['safety', 'work'] } as const;

/** What may not be stopped, said plainly. */
export function AlwaysTold({ kind }: { kind: 'person' | 'staff' }) {
  const t = useTranslations('notices');
  return (
    <section className="space-y-3">
      <h2>{t('keptTitle')}</h2>
      <ul className="list-disc space-y-1 ps-6">
        {kept[kind].map((reason) => (
          <li key={reason}>{t(`kept.${reason}`)}</li>
        ))}
      </ul>
    </section>
  );
}
