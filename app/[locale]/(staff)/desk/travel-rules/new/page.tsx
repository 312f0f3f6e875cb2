import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { PublishForm } from '@/components/travel/publish-form';
import { BackLink } from '@/components/ui/back-link';
import { withDoor } from '@/lib/auth/with-door';
import { locales } from '@/lib/i18n/locales';
import { languageName } from '@/lib/people/languages';
import { purposes, ruleKinds } from '@/lib/travel/schema';
import { publish } from '../actions';
import { RulesShell } from '../rules-shell';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.travelRules');
  return { title: t('add'), robots: { index: false } };
}

export default function NewTravelRulePage() {
  return withDoor('travel.publish', async () => {
    const [t, locale, words] = [
      await getTranslations('desk.travelRules'),
      await getLocale(),
      await getTranslations('travel'),
    ];
    return (
      <RulesShell path="/desk/travel-rules/new">
        <header className="space-y-2">
          <BackLink href="/desk/travel-rules">{t('list')}</BackLink>
          <h1>{t('add')}</h1>
          <p className="text-quiet">{t('publishHint')}</p>
        </header>
        <FormWords also={['desk']}>
          <PublishForm
            action={publish.bind(null, { locale })}
            kinds={ruleKinds.map((value) => ({ value, label: words(`rules.kinds.${value}`) }))}
            purposes={purposes.map((value) => ({ value, label: words(`form.purposes.${value}`) }))}
            languages={locales.map((value) => ({ value, label: languageName(value, locale) }))}
          />
        </FormWords>
      </RulesShell>
    );
  });
}
