import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { MoveWorkForm } from '@/components/desk/move-work-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Foreign } from '@/components/ui/foreign';
import { withDoor } from '@/lib/auth/with-door';
import { readWork } from '@/lib/desk/read-work';
import { env } from '@/lib/env';
import { move } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/surge/[colleague]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.surge');
  return { title: t('move'), robots: { index: false } };
}

export default async function MoveWorkPage({ params }: Props) {
  const { colleague } = await params;
  return withDoor('work.move', async (actor) => {
    const [t, locale] = [await getTranslations('desk.surge'), await getLocale()];
    const { had, rows, count, others } = await readWork(actor, colleague);
    const ready = rows.length > 0 && others.length > 0;
    return (
      <Shell
        path={`/desk/surge/${colleague}`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <div className="max-w-3xl space-y-8">
          <header className="space-y-2">
            <BackLink href="/desk/surge">{t('title')}</BackLink>
            <h1>{t('moveOf', { name: `\u2068${had.writtenName}\u2069` })}</h1>
            {ready && <p>{t('moveHint')}</p>}
          </header>
          {ready ? (
            <FormWords>
              <MoveWorkForm
                action={move.bind(null, { locale, colleague })}
                cases={rows.map((on) => ({
                  value: on.id,
                  label: <Foreign>{on.writtenName}</Foreign>,
                  hint: on.reference,
                }))}
                colleagues={others.map(({ id, writtenName }) => ({
                  value: id,
                  label: <Foreign>{writtenName}</Foreign>,
                }))}
                words={{
                  which: t('which'),
                  all: t('allOf', { count }),
                  chosen: t('chosen'),
                  cases: t('cases'),
                  to: t('to'),
                  toHint: t('toHint'),
                  submit: t('submit'),
                }}
              />
            </FormWords>
          ) : (
            <p>{t(rows.length === 0 ? 'nothing' : 'noColleague')}</p>
          )}
        </div>
      </Shell>
    );
  });
}
