import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { languageChoices } from '@/components/conversation/asked';
import { FormWords } from '@/components/forms/words';
import { ProviderSection } from '@/components/translation/provider-section';
import { Translators } from '@/components/translation/translators';
import { withDoor } from '@/lib/auth/with-door';
import { readLanguages } from '@/lib/translation/queries';
import { DeskRoom } from '../desk-room';
import { allow, end, qualify } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/languages'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.languages');
  return { title: t('title'), robots: { index: false } };
}

export default async function LanguagesPage({ searchParams }: Props) {
  const { done } = await searchParams;
  return withDoor('translators.keep', async (actor) => {
    const [t, locale] = [await getTranslations('translation.languages'), await getLocale()];
    const { translators, ...machine } = await readLanguages(actor);
    const to = { locale };
    return (
      <DeskRoom actor={actor} path="/desk/languages" title={t('title')} done={done ? t('done') : null}>
        <FormWords also={['translation']}>
          <ProviderSection {...machine} allow={allow.bind(null, to)} />
          <Translators
            translators={translators}
            languages={languageChoices(locale)}
            qualify={qualify.bind(null, to)}
            end={end.bind(null, to)}
          />
        </FormWords>
      </DeskRoom>
    );
  });
}
