import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import { Surface } from '@/components/ui/surface';

const matters = { language: 'chat', person: 'person', time: 'clock', customs: 'heart' } as const satisfies Record<
  string,
  IconName
>;

type Matter = keyof typeof matters;

/** Four things that a person far from home may rely on. */
export function HomeCare() {
  const t = useTranslations('public.home');
  return (
    <Surface tone="warm" className="space-y-8">
      <h2>{t('careTitle')}</h2>
      <ul className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {(Object.keys(matters) as Matter[]).map((matter) => (
          <li key={matter} className="flex gap-4">
            <Icon name={matters[matter]} size="large" className="mt-1 text-warm-ink" />
            <div className="space-y-1 measure">
              <h3>{t(`${matter}Title`)}</h3>
              <p>{t(`${matter}Text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
