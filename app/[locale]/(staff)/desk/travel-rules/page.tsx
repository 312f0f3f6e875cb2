import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RuleList } from '@/components/travel/rule-list';
import { ButtonLink } from '@/components/ui/button';
import { withDoor } from '@/lib/auth/with-door';
import { listRules } from '@/lib/travel/queries';
import { RulesShell } from './rules-shell';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.travelRules');
  return { title: t('title'), robots: { index: false } };
}

export default function TravelRulesPage() {
  return withDoor('travel.publish', async (actor) => {
    const [t, rules] = [await getTranslations('desk.travelRules'), await listRules(actor)];
    return (
      <RulesShell path="/desk/travel-rules">
        <h1>{t('title')}</h1>
        <ButtonLink href="/desk/travel-rules/new">{t('add')}</ButtonLink>
        <RuleList rules={rules} />
      </RulesShell>
    );
  });
}
