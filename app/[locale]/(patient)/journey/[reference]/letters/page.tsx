import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { lettersPage } from '@/app/[locale]/letters-page';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { withCase } from '@/lib/auth/with-case';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/letters'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('letters');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function LettersPage({ params, searchParams }: Props) {
  const [{ reference }, { done }] = [await params, await searchParams];
  return withCase('letter.make', reference, async (found, actor) => {
    const ways = <SignOutForm action={signOut.bind(null, await getLocale())} />;
    return lettersPage({ found, actor, done, isDesk: false, ways });
  });
}
