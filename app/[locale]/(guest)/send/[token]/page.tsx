import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { DeadLink } from '@/components/send/dead-link';
import { guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { findLink } from '@/lib/records/links/find-link';
import { goIn } from '../actions';
import { sendMetadata } from '../metadata';

export const dynamic = 'force-dynamic';
export const generateMetadata = sendMetadata;

type Props = PageProps<'/[locale]/send/[token]'>;

const isolated = (text: string) => `\u2068${text}\u2069`;

/** Whoever looks – a scanner of mails, a preview of an address – changes nothing and is told nothing: the button leads in. */
export default function LinkPage({ params }: Props) {
  return guarded(async () => {
    const [t, locale] = [await getTranslations('send'), await getLocale()];
    const token = decodeURIComponent((await params).token);
    const link = await findLink(token);
    return (
      <Shell path={`/send/${encodeURIComponent(token)}`} width="form" demo={env.DEMO}>
        {link ? (
          <div className="space-y-6">
            <h1>{t('title')}</h1>
            <p className="text-lead measure">
              {t(link.purpose === 'phone' ? 'helloPhone' : 'hello', { hospital: isolated(hospital.name) })}
            </p>
            <p className="measure">{t('safe')}</p>
            <FormWords>
              <ButtonForm action={goIn.bind(null, { locale, token })} label={t('go')} size="large" />
            </FormWords>
          </div>
        ) : (
          <DeadLink />
        )}
      </Shell>
    );
  });
}
