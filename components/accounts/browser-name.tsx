import { useTranslations } from 'next-intl';

/** Names of products, which no language translates. */
export function BrowserName({ browser, system }: { browser: string | null; system: string | null }) {
  const t = useTranslations('accounts.own');
  const name = [browser, system].filter(Boolean).join(' · ');
  return name ? <bdi translate="no">{name}</bdi> : t('unknown');
}
