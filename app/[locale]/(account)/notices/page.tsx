import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Shell } from '@/components/layout/shell';
import { AlwaysTold } from '@/components/notices/always-told';
import { Preferences } from '@/components/notices/preferences';
import { PushPart } from '@/components/notices/push-part';
import { Notice } from '@/components/ui/notice';
import { actorOrSignIn, guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { pushKey, readPreferences } from '@/lib/notices/queries';
import { keepChoice, turnOffPush, turnOnPush } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices');
  return { title: t('title'), robots: { index: false } };
}

type Props = PageProps<'/[locale]/notices'>;

export default function NoticesPage({ searchParams }: Props) {
  return guarded(async () => {
    const actor = await actorOrSignIn();
    const [t, locale, { saved }] = [await getTranslations('notices'), await getLocale(), await searchParams];
    const own = await readPreferences(actor);
    const key = own.offered.includes('push') ? pushKey() : undefined;
    return (
      <Shell path="/notices" width="form" demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
        <div className="space-y-8">
          <h1>{t('title')}</h1>
          <p className="text-lead measure">{t('lead')}</p>
          {saved && (
            <Notice tone="good" role="status">
              {t('saved')}
            </Notice>
          )}
          <Preferences own={own} action={keepChoice.bind(null, locale)} />
          {key && <PushPart publicKey={key} on={turnOnPush} off={turnOffPush} />}
          <AlwaysTold kind={own.kind} />
        </div>
      </Shell>
    );
  });
}
