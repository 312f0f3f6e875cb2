import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { lettersPage } from '@/app/[locale]/letters-page';
import { DeskActions } from '@/components/staff/desk-actions';
import { authorize } from '@/lib/access/permissions';
import { withCase } from '@/lib/auth/with-case';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/letters'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('letters');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function CaseLettersPage({ params, searchParams }: Props) {
  const [{ reference }, { done }] = [await params, await searchParams];
  return withCase('case.work', reference, async (found, actor) => {
    authorize(actor, 'letter.make', found);
    const ways = <DeskActions actor={actor} signOut={signOut.bind(null, await getLocale())} />;
    return lettersPage({ found, actor, done, isDesk: true, ways });
  });
}
