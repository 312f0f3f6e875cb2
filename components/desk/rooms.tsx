import { useTranslations } from 'next-intl';
import { AdministratorRooms } from '@/components/audit/administrator-rooms';
import { Link } from '@/components/ui/link';
import type { Actor } from '@/lib/access/actor';
import { type Door, mayOpen } from '@/lib/access/permissions';

const rooms = [
  { door: 'desk.open', name: 'desk', path: '/desk' },
  { door: 'translation.review', name: 'tasks', path: '/desk/translations' },
  { door: 'order.work', name: 'orders', path: '/desk/translations/orders' },
  { door: 'glossary.keep', name: 'glossary', path: '/desk/translations/glossary' },
  { door: 'reply.keep', name: 'replies', path: '/desk/replies' },
  { door: 'translators.keep', name: 'languages', path: '/desk/languages' },
] as const satisfies { door: Door; name: string; path: string }[];

/** The rooms of the desk that are open to this member of staff. */
export function Rooms({ actor, here }: { actor: Actor; here: string }) {
  const t = useTranslations('translation.rooms');
  if (mayOpen(actor, 'trail.search')) return <AdministratorRooms path={here} />;
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-x-5">
        {rooms
          .filter(({ door }) => mayOpen(actor, door))
          .map(({ name, path }) => (
            <li key={path}>
              <Link
                href={path}
                aria-current={path === here ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {t(name)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
