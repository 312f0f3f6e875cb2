import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BreakForm } from '@/components/audit/break-form';
import { BrokenList } from '@/components/audit/broken-list';
import { FormWords } from '@/components/forms/words';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { glassReasons } from '@/lib/desk/glass';
import { listBroken } from '@/lib/desk/list-broken';
import { RoomsShell } from '../rooms-shell';
import { breakOpen } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit.rooms');
  return { title: t('glass'), robots: { index: false } };
}

export default function BreakGlassPage() {
  return withDoor('glass.break', async (actor) => {
    const [t, locale] = [await getTranslations('audit'), await getLocale()];
    const [broken, { timeZone }] = await Promise.all([listBroken(actor), readOwnSettings(actor)]);
    return (
      <RoomsShell path="/desk/break-glass">
        <div className="max-w-[46rem] space-y-8">
          <header className="space-y-2">
            <h1>{t('rooms.glass')}</h1>
            <p className="text-quiet">{t('glass.lead')}</p>
          </header>
          <BrokenList broken={broken} timeZone={timeZone} />
          <FormWords also={['audit']}>
            <BreakForm
              action={breakOpen.bind(null, { locale })}
              reasons={glassReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
          </FormWords>
        </div>
      </RoomsShell>
    );
  });
}
