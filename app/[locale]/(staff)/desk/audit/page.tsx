import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TrailFilters } from '@/components/audit/trail-filters';
import { TrailProof } from '@/components/audit/trail-proof';
import { TrailRows } from '@/components/audit/trail-rows';
import { Link } from '@/components/ui/link';
import { readOwnSettings } from '@/lib/accounts/queries';
import { askedQuery, readAsked } from '@/lib/audit/asked';
import { readProof } from '@/lib/audit/read-proof';
import { searchTrail } from '@/lib/audit/search-trail';
import { withDoor } from '@/lib/auth/with-door';
import { cityOf } from '@/lib/people/time-zones';
import { RoomsShell } from '../rooms-shell';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/audit'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit.rooms');
  return { title: t('trail'), robots: { index: false } };
}

export default async function AuditPage({ searchParams }: Props) {
  const asked = readAsked(await searchParams);
  return withDoor('trail.search', async (actor) => {
    const [t, locale, { timeZone }] = [await getTranslations('audit'), await getLocale(), await readOwnSettings(actor)];
    const [{ rows, next }, proof] = await Promise.all([searchTrail(actor, asked, timeZone), readProof(actor)]);
    return (
      <RoomsShell path="/desk/audit">
        <header className="space-y-2">
          <h1>{t('rooms.trail')}</h1>
          <p className="measure text-quiet">{t('trail.lead')}</p>
        </header>
        <TrailProof proof={proof} timeZone={timeZone} />
        <TrailFilters asked={asked} />
        <div className="space-y-4">
          <p className="text-small text-quiet">
            {t('trail.when')}: {cityOf(timeZone, locale)}
          </p>
          <TrailRows rows={rows} timeZone={timeZone} />
        </div>
        <div className="flex flex-wrap items-baseline gap-x-8 gap-y-3">
          {next && <Link href={`/desk/audit?${askedQuery(asked, next)}`}>{t('trail.older')}</Link>}
          {rows.length > 0 && (
            <p>
              <a href={`/api/audit?${askedQuery(asked)}`} download>
                {t('trail.download')}
              </a>{' '}
              <span className="text-small text-quiet">{t('trail.downloadHint')}</span>
            </p>
          )}
        </div>
      </RoomsShell>
    );
  });
}
