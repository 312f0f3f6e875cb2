import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { SurgeBoard } from '@/components/desk/surge-board';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { withDoor } from '@/lib/auth/with-door';
import { readSurge } from '@/lib/desk/read-surge';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.surge');
  return { title: t('title'), robots: { index: false } };
}

export default async function SurgePage({ searchParams }: PageProps<'/[locale]/desk/surge'>) {
  const { moved } = await searchParams;
  return withDoor('surge.open', async (actor) => {
    const [t, locale] = [await getTranslations('desk.surge'), await getLocale()];
    const surge = await readSurge(actor);
    return (
      <Shell path="/desk/surge" demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
        <div className="space-y-8">
          <header>
            <BackLink href="/desk">{t('back')}</BackLink>
            <h1>{t('title')}</h1>
          </header>
          {moved && (
            <Notice tone="good" role="status">
              {t('moved')}
            </Notice>
          )}
          <SurgeBoard surge={surge} />
        </div>
      </Shell>
    );
  });
}
