import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

const rooms = [
  { label: 'staff.title', href: '/desk/staff' },
  { label: 'staff.recoveries.title', href: '/desk/lost-devices' },
  { label: 'audit.rooms.trail', href: '/desk/audit' },
  { label: 'audit.rooms.glass', href: '/desk/break-glass' },
  { label: 'desk.travelRules.title', href: '/desk/travel-rules' },
  { label: 'translation.rooms.replies', href: '/desk/replies' },
  { label: 'translation.rooms.glossary', href: '/desk/translations/glossary' },
  { label: 'translation.rooms.languages', href: '/desk/languages' },
  { label: 'accounts.own.open', href: '/desk/account' },
] as const;

/** The rooms of an administrator, who has no desk of cases. */
export function AdministratorRooms({ path }: { path: string }) {
  const t = useTranslations();
  return (
    <nav aria-label={t('audit.rooms.label')}>
      <ul className="-mx-3 flex flex-wrap">
        {rooms.map(({ label, href }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path.startsWith(href) ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-control px-3 no-underline hover:bg-sunken hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
