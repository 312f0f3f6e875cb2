import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { RuleWords } from '@/components/travel/rule-words';
import { TextForm } from '@/components/travel/text-form';
import { BackLink } from '@/components/ui/back-link';
import { Foreign } from '@/components/ui/foreign';
import { withDoor } from '@/lib/auth/with-door';
import { Problem } from '@/lib/errors';
import { locales } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { findRule } from '@/lib/travel/queries';
import { originalOf } from '@/lib/travel/rule-texts';
import { write } from '../../actions';
import { RulesShell } from '../../rules-shell';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/travel-rules/[id]/[language]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.travelRules');
  return { title: t('texts'), robots: { index: false } };
}

export default async function TravelRuleTextPage({ params }: Props) {
  const { id, language } = await params;
  return withDoor('travel.publish', async (actor) => {
    const [t, locale, rule] = [await getTranslations('desk.travelRules'), await getLocale(), await findRule(actor, id)];
    if (rule.withdrawnAt || !hasLocale(locales, language)) throw new Problem('notFound');
    const [original, known] = [originalOf(rule), rule.texts.find((text) => text.locale === language)];
    return (
      <RulesShell path={`/desk/travel-rules/${id}/${language}`}>
        <header className="space-y-2">
          <BackLink href={`/desk/travel-rules/${id}`}>
            <Foreign>{rule.sourceName}</Foreign>
          </BackLink>
          <h1>{t('write', { language: languageName(language, locale) })}</h1>
        </header>
        {language !== original.locale && (
          <section className="space-y-3">
            <h2>{t('original')}</h2>
            <RuleWords language={original.locale} text={original.text} />
          </section>
        )}
        <FormWords also={['desk']}>
          <TextForm action={write.bind(null, { locale, id })} language={language} known={known?.text} />
        </FormWords>
      </RulesShell>
    );
  });
}
