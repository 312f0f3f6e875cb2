import type { AccountKind } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { directionOf, languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { mailTranslator } from '@/lib/i18n/translator';
import { momentIn } from '@/lib/people/moments';
import { showPhone } from '@/lib/people/phones';
import { tokenOfLink } from '@/lib/secrets';
import { letterHtml, letterText } from './letter';
import { buttonPaths, type Template } from './templates';

export type MailValues = {
  reference?: string;
  dueAt?: string;
  timeZone?: string;
  count?: number;
  /** Whose page the button opens. */
  kind?: AccountKind;
  browser?: string;
  place?: string;
};

type Due = { template: string; locale: string; values: unknown; linkId: string | null };

const isolated = (text: string) => `\u2068${text}\u2069`;

/** The words of one mail in its reader's language and zone. */
export async function compose({ template: code, locale: preferred, values: raw, linkId }: Due) {
  const template = code as Template;
  const locale = known(preferred);
  const { reference = '', dueAt, timeZone = hospital.timeZone, count = 0 } = raw as MailValues;
  const { kind, browser = '', place = '' } = raw as MailValues;
  const t = await mailTranslator(locale);
  const moment = (zone: string) => (dueAt ? momentIn(new Date(dueAt), locale, zone) : '');
  const args = {
    reference: isolated(reference),
    count,
    hospital: isolated(hospital.name),
    phone: isolated(showPhone(hospital.internationalService.phone)),
    here: moment(hospital.timeZone),
    there: moment(timeZone),
    browser: isolated(browser),
    place: isolated(place),
  };
  const path = buttonPaths[template]({ reference, kind, token: linkId ? tokenOfLink(linkId) : undefined });
  const words = {
    lang: languageTag(locale),
    dir: directionOf(locale),
    title: t(`letters.${template}.title`, args),
    paragraphs: t(`letters.${template}.body`, args).split('\n\n'),
    button: t(`letters.${template}.button`),
    url: `${env.APP_URL}/${locale}${path}`,
    closing: t('closing', args),
    footer: t('footer', args),
  };
  return {
    subject: t(`letters.${template}.subject`, args),
    html: letterHtml(words),
    text: letterText(words),
    locale: words.lang,
    dir: words.dir,
  };
}
