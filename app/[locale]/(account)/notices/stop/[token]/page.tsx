import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/accounts/account-page';
import { ButtonForm } from '@/components/forms/button-form';
import { Link } from '@/components/ui/link';
import { guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import { readStop } from '@/lib/notices/stop';
import { stopByLink } from '../../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/notices/stop/[token]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices.stop');
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

async function toldBy(token: string) {
  try {
    return await readStop(token);
  } catch (fault) {
    if (fault instanceof Problem) return null;
    throw fault;
  }
}

/** A mail scanner that opens the link stops nothing: the button does, without signing in. */
export default function StopPage({ params }: Props) {
  return guarded(async () => {
    const [t, locale] = [await getTranslations('notices'), await getLocale()];
    const token = decodeURIComponent((await params).token);
    const told = await toldBy(token);
    const step = !told ? 'bad' : told.isStopped ? 'done' : null;
    return (
      <AccountPage
        path={`/notices/stop/${token}`}
        demo={env.DEMO}
        title={step ? t(`stop.${step}Title`) : t('stop.title')}
        lead={step ? t(`stop.${step}Lead`) : t('stop.lead')}
      >
        <ul className="list-disc space-y-1 ps-6">
          {told?.events.map((event) => (
            <li key={event}>{t(`news.${event}`)}</li>
          ))}
        </ul>
        {!step && (
          <ButtonForm action={stopByLink.bind(null, { locale, token })} label={t('stop.button')} size="large" />
        )}
        <p>
          <Link href="/notices" className="inline-block min-h-11 py-2">
            {t('stop.choose')}
          </Link>
        </p>
      </AccountPage>
    );
  });
}
