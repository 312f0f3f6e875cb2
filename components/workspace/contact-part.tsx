import { useLocale, useTranslations } from 'next-intl';
import { CaseFacts } from '@/components/desk/case-facts';
import { Link } from '@/components/ui/link';
import type { Correctable } from '@/lib/desk/contacts/steps';
import { correctable } from '@/lib/desk/contacts/steps';
import type { Workspace } from '@/lib/desk/read-workspace';
import type { channels, dayParts } from '@/lib/inquiries/steps';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';
import { cityOf, isTimeZone } from '@/lib/people/time-zones';
import { Folded, Part } from './part';

type Change = Workspace['changes'][number];
type Props = { on: Workspace['on']; changes: Change[]; timeZone: string; here: string; mayCorrect: boolean };

const each = (text: string, word: (code: string) => string) => text.split(' · ').filter(Boolean).map(word).join(' · ');

/** What was kept as codes, in the reader's words. */
function useShown() {
  const t = useTranslations();
  const locale = useLocale();
  const language = (code: string) =>
    code === 'interpreter' ? t('workspace.contact.interpreter') : languageName(code, locale);
  const reach = (code: string) => {
    if (isTimeZone(code)) return cityOf(code, locale);
    if (['morning', 'afternoon', 'evening'].includes(code))
      return t(`inquiries.channel.parts.${code as (typeof dayParts)[number]}`);
    return t(`inquiries.channel.channel.${code as (typeof channels)[number]}`);
  };
  return (field: string, text: string | null) => {
    if (!text) return '–';
    if (field === 'languages') return each(text, language);
    if (field === 'channel') return each(text, reach);
    return field === 'country' ? countryName(text, locale) : text;
  };
}

function History({ changes, timeZone }: Pick<Props, 'changes' | 'timeZone'>) {
  const t = useTranslations();
  const locale = useLocale();
  const shown = useShown();
  if (changes.length === 0) return null;
  return (
    <Folded title={t('workspace.contact.history')}>
      <ul className="divide-y divide-line border-y border-line">
        {changes.map(({ id, field, before, after, because, changedBy, changedAt }) => (
          <li key={id} className="space-y-1 py-3 text-small">
            <p className="font-semibold">{t(`inquiries.${field as Correctable}.title`)}</p>
            <p>{t('workspace.contact.before', { text: `\u2068${shown(field, before)}\u2069` })}</p>
            <p>{t('workspace.contact.after', { text: `\u2068${shown(field, after)}\u2069` })}</p>
            <p dir="auto" className="wrap-anywhere">
              {because}
            </p>
            <p className="text-quiet">
              <bdi>{changedBy.writtenName}</bdi> · {momentIn(changedAt, locale, timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** Who the patient is and how to reach whoever wrote; each fact can be corrected, and what it was is kept. */
export function ContactPart({ on, changes, timeZone, here, mayCorrect }: Props) {
  const t = useTranslations();
  return (
    <Part id="contact" title={t('desk.case.contact')}>
      <CaseFacts patient={on.patient} />
      {mayCorrect && (
        <Folded title={t('workspace.contact.title')}>
          <ul>
            {correctable.map((step) => (
              <li key={step}>
                <Link href={`${here}/correct/${step}`} className="inline-flex min-h-11 items-center">
                  {t(`inquiries.${step}.title`)}
                </Link>
              </li>
            ))}
          </ul>
        </Folded>
      )}
      <History changes={changes} timeZone={timeZone} />
    </Part>
  );
}
