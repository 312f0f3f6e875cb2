import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { CheckForm } from '@/components/travel/check-form';
import { RuleFacts } from '@/components/travel/rule-facts';
import { RuleTexts } from '@/components/travel/rule-texts';
import { StateOfRule } from '@/components/travel/state-of-rule';
import { BackLink } from '@/components/ui/back-link';
import { Foreign } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { withDoor } from '@/lib/auth/with-door';
import { findRule } from '@/lib/travel/queries';
import { check, withdraw } from '../actions';
import { RulesShell } from '../rules-shell';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/travel-rules/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.travelRules');
  return { title: t('title'), robots: { index: false } };
}

async function Changes({ id }: { id: string }) {
  const [t, locale] = [await getTranslations('desk.travelRules'), await getLocale()];
  const to = { locale, id };
  return (
    <FormWords also={['desk']}>
      <section className="space-y-4">
        <h2>{t('check')}</h2>
        <CheckForm action={check.bind(null, to)} />
      </section>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('withdraw')}</summary>
        <p className="my-3 measure">{t('withdrawHint')}</p>
        <ButtonForm action={withdraw.bind(null, to)} label={t('withdraw')} tone="danger" size="normal" />
      </details>
    </FormWords>
  );
}

export default async function TravelRulePage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  return withDoor('travel.publish', async (actor) => {
    const [t, rule] = [await getTranslations('desk.travelRules'), await findRule(actor, id)];
    return (
      <RulesShell path={`/desk/travel-rules/${id}`}>
        <header className="space-y-2">
          <BackLink href="/desk/travel-rules">{t('list')}</BackLink>
          <h1>
            <Foreign>{rule.sourceName}</Foreign>
          </h1>
          <StateOfRule state={rule.state} />
        </header>
        {done && !rule.withdrawnAt && (
          <Notice tone="good" role="status">
            {t('done')}
          </Notice>
        )}
        <RuleFacts rule={rule} />
        <RuleTexts rule={rule} />
        {!rule.withdrawnAt && <Changes id={id} />}
      </RulesShell>
    );
  });
}
