import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/translation/task-list';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { intlLocale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { listTasks } from '@/lib/translation/queries';
import { DeskRoom } from '../desk-room';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/translations'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.tasks');
  return { title: t('title'), robots: { index: false } };
}

export default async function TranslationsPage({ searchParams }: Props) {
  const { signed } = await searchParams;
  return withDoor('translation.review', async (actor) => {
    const [t, locale] = [await getTranslations('translation.tasks'), await getLocale()];
    const [{ tasks, pairs }, { timeZone }] = await Promise.all([listTasks(actor), readOwnSettings(actor)]);
    const named = pairs.map(({ fromLanguage, language }) =>
      t('pair', { from: languageName(fromLanguage, locale), to: languageName(language, locale) }),
    );
    return (
      <DeskRoom actor={actor} path="/desk/translations" title={t('title')} done={signed ? t('signed') : null}>
        <p className="text-quiet">
          {named.length > 0 ? t('own', { pairs: new Intl.ListFormat(intlLocale(locale)).format(named) }) : t('noPairs')}
        </p>
        <TaskList tasks={tasks} timeZone={timeZone} />
      </DeskRoom>
    );
  });
}
