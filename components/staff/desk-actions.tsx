import { useTranslations } from 'next-intl';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Link } from '@/components/ui/link';
import type { Actor } from '@/lib/access/actor';
import { type Door, mayOpen } from '@/lib/access/permissions';

const rooms = [
  { door: 'recovery.consent', href: '/desk/lost-devices', label: 'staff.recoveries.title' },
  { door: 'account.keep', href: '/desk/account', label: 'accounts.own.open' },
] as const satisfies { door: Door; href: string; label: string }[];

/** The rooms about staff that are open to whoever is no administrator, and the way out. */
export function DeskActions({ actor, signOut }: { actor: Actor; signOut: () => Promise<void> }) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center gap-x-5">
      {rooms
        .filter(({ door }) => mayOpen(actor, door))
        .map(({ href, label }) => (
          <Link key={href} href={href} className="inline-flex min-h-11 items-center">
            {t(label)}
          </Link>
        ))}
      <SignOutForm action={signOut} />
    </div>
  );
}
