import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { languageChoices } from '@/components/conversation/asked';
import { FormWords } from '@/components/forms/words';
import { GlossaryList } from '@/components/translation/glossary-list';
import { TermForm } from '@/components/translation/term-form';
import { withDoor } from '@/lib/auth/with-door';
import { readGlossary } from '@/lib/translation/queries';
import { DeskRoom } from '../../desk-room';
import { keep, remove } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/translations/glossary'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.glossary');
  return { title: t('title'), robots: { index: false } };
}

export default async function GlossaryPage({ searchParams }: Props) {
  const { done } = await searchParams;
  return withDoor('glossary.keep', async (actor) => {
    const [t, locale] = [await getTranslations('translation.glossary'), await getLocale()];
    const terms = await readGlossary(actor);
    return (
      <DeskRoom actor={actor} path="/desk/translations/glossary" title={t('title')} done={done ? t('done') : null}>
        <FormWords also={['translation']}>
          <details open={terms.length === 0}>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('keep')}</summary>
            <TermForm action={keep.bind(null, { locale })} languages={languageChoices(locale)} />
          </details>
          <GlossaryList terms={terms} remove={remove.bind(null, { locale })} />
        </FormWords>
      </DeskRoom>
    );
  });
}
