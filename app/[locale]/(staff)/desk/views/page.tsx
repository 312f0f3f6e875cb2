import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SeenFilters } from '@/components/desk/seen-filters';
import { ViewManager } from '@/components/desk/view-manager';
import { FormWords } from '@/components/forms/words';
import { mayOpen } from '@/lib/access/permissions';
import { type Staff, withDoor } from '@/lib/auth/with-door';
import { listColleagues } from '@/lib/desk/colleagues';
import { queryOf, readFilters } from '@/lib/desk/filters';
import { listOwnViews } from '@/lib/desk/list-own-views';
import { keepView, removeView } from '../actions';
import { DeskRoom } from '../desk-room';

export const dynamic = 'force-dynamic';

type Given = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.queue.views');
  return { title: t('manage'), robots: { index: false } };
}

export default async function ViewsPage({ searchParams }: PageProps<'/[locale]/desk/views'>) {
  const given = await searchParams;
  return withDoor('view.save', (actor) => views(actor, given));
}

/** A page of its own, because these forms would make each list that is read a twentieth slower. */
async function views(actor: Staff, given: Given) {
  const [t, locale] = [await getTranslations('desk.queue.views'), await getLocale()];
  const { filters } = readFilters(given);
  const to = { locale, query: queryOf({ ...filters, after: undefined }) };
  const [own, { coordinators }] = [await listOwnViews(actor), await listColleagues(actor)];
  return (
    <DeskRoom actor={actor} path="/desk/views" title={t('manage')}>
      <SeenFilters filters={filters} colleagues={coordinators} />
      <FormWords>
        <ViewManager
          save={keepView.bind(null, to)}
          own={own.map((view) => ({ view, remove: removeView.bind(null, { ...to, id: view.id }) }))}
          canShare={mayOpen(actor, 'view.share')}
        />
      </FormWords>
    </DeskRoom>
  );
}
