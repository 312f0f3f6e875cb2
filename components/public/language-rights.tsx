import { useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { BulletList } from './bullet-list';
import { pageLink } from './page-link';
import { Passage } from './passage';

const promises = ['free', 'timely', 'qualified', 'disability', 'ask'] as const;

/** What people may expect of interpreters, translators and machines. */
export function LanguageRights() {
  const t = useTranslations('language');
  return (
    <div className="space-y-12">
      <Passage title={t('what.title')}>
        <BulletList lines={promises.map((promise) => t(`what.${promise}`))} />
      </Passage>
      <Passage title={t('relatives.title')}>
        <p>{t('relatives.text')}</p>
        <p>{t('relatives.emergency')}</p>
      </Passage>
      <Passage title={t('machine.title')}>
        <p>{t('machine.text')}</p>
      </Passage>
      <Passage title={t('equal.title')}>
        <p>{t.rich('equal.text', { complain: pageLink(addresses.complaints) })}</p>
      </Passage>
    </div>
  );
}
