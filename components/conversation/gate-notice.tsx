import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Thread } from '@/lib/conversation/queries';
import type { CriticalKind } from '@/lib/db/generated/enums';
import { intlLocale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';

type Props = { waits: Thread['waits']; critical: CriticalKind[]; timeZone: string };

/** Why a message has not gone out, and until when. */
export function GateNotice({ waits, critical, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  if (waits.length === 0) return null;
  const kinds = new Intl.ListFormat(intlLocale(locale)).format(critical.map((kind) => t(`kinds.${kind}`)));
  return (
    <Notice tone="caution" title={t('gate.title')}>
      {waits.map(({ language, dueAt, hasTranslator }) => (
        <div key={language}>
          <p>{t('gate.why', { kinds, language: languageName(language, locale) })}</p>
          <p>{hasTranslator ? t('gate.until', { at: momentIn(dueAt, locale, timeZone) }) : t('gate.nobody')}</p>
        </div>
      ))}
    </Notice>
  );
}
