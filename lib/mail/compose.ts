import type { AccountKind } from '@/lib/db/generated/enums';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { directionOf, languageTag } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { known } from '@/lib/i18n/routing';
import { mailTranslator } from '@/lib/i18n/translator';
import { momentIn } from '@/lib/people/moments';
import { showPhone } from '@/lib/people/phones';
import { tokenOfLink } from '@/lib/secrets';
import { letterHtml, letterText } from './letter';
import { buttonPaths, stopPath, type Template } from './templates';

export type MailValues = {
  reference?: string;
  dueAt?: string;
  timeZone?: string;
  /** A notice leads to the page where its reader chooses, and can be stopped if it may be. */
  isNotice?: boolean;
  mayStop?: boolean;
  /** Of several events in one notice: which. */
  news?: Template[];
  count?: number;
  /** Whose page the button opens. */
  kind?: AccountKind;
  browser?: string;
  place?: string;
  /** What somebody changed of that by which they sign in. */
  change?: keyof Messages['mail']['factorChanges'];
};

type Due = { id?: string; template: string; locale: string; values: unknown; linkId: string | null };

const isolated = (text: string) => `\u2068${text}\u2069`;

type Words = Awaited<ReturnType<typeof mailTranslator>>;

/** The ways out of a notice: what may be stopped, and where its reader chooses how to be told. */
function choicesOf(t: Words, page: string, { isNotice, mayStop }: MailValues, id?: string) {
  if (!isNotice || !id) return [];
  const stop = { label: t('stop'), url: page + stopPath(id) };
  return [...(mayStop ? [stop] : []), { label: t('choose'), url: `${page}/notices` }];
}

/** The words of one mail in its reader's language and zone. */
export async function compose({ id, template: code, locale: preferred, values: raw, linkId }: Due) {
  const template = code as Template;
  const locale = known(preferred);
  const values = raw as MailValues;
  const { reference = '', dueAt, timeZone = hospital.timeZone, count = 0, news = [] } = values;
  const { kind, browser = '', place = '', change } = values;
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
  const page = `${env.APP_URL}/${locale}`;
  const path = buttonPaths[template]({ reference, kind, token: linkId ? tokenOfLink(linkId) : undefined });
  const words = {
    lang: languageTag(locale),
    dir: directionOf(locale),
    title: t(`letters.${template}.title`, args),
    paragraphs: t(`letters.${template}.body`, args).split('\n\n'),
    list: [
      ...news.map((event) => t(`letters.${event}.title`, args)),
      ...(change ? [t(`factorChanges.${change}`)] : []),
    ],
    button: t(`letters.${template}.button`),
    url: page + path,
    closing: t('closing', args),
    footer: t('footer', args),
    choices: choicesOf(t, page, values, id),
  };
  return {
    subject: t(`letters.${template}.subject`, args),
    html: letterHtml(words),
    text: letterText(words),
    locale: words.lang,
    dir: words.dir,
    stopUrl: values.mayStop && id ? `${env.APP_URL}/api${stopPath(id)}` : undefined,
  };
}
