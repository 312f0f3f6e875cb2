import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { directionOf, languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { mailTranslator } from '@/lib/i18n/translator';
import { buttonPaths, stopPath } from '@/lib/mail/templates';
import { momentIn } from '@/lib/people/moments';
import { type EventCode, mayStop } from './events';
import type { FoundNotice, Gathered } from './gather';

const isolated = (text: string) => `\u2068${text}\u2069`;

/** What stands on a locked screen, where others read it too: that there is news, and nothing of what it is. */
export async function shortWords({ account, case: on }: FoundNotice, bundle: Gathered) {
  const locale = known(account.locale);
  const t = await mailTranslator(locale);
  const [first] = bundle;
  const codes = bundle.map(({ event }) => event as EventCode);
  const page = (path: string) => `${env.APP_URL}/${locale}${path}`;
  const { promised } = first!;
  const args = {
    reference: isolated(on.reference),
    count: bundle.length,
    here: promised ? momentIn(promised, locale, hospital.timeZone) : '',
  };
  return {
    id: first!.bundleId!,
    title: hospital.name,
    body: codes.includes('redFlag') ? t('short.urgent', args) : t('short.news', args),
    url: page(buttonPaths[first!.event as EventCode]({ reference: on.reference })),
    stop: codes.some(mayStop) ? { label: t('stop'), url: page(stopPath(first!.bundleId!)) } : null,
    lang: languageTag(locale),
    dir: directionOf(locale),
    urgent: codes.includes('redFlag'),
  };
}

export type Short = Awaited<ReturnType<typeof shortWords>>;
