import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** A form and not a link, so that nothing which fetches pages signs anybody out. */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  const t = useTranslations('accounts');
  return (
    <form action={action}>
      <Button type="submit" tone="quiet" size="small">
        {t('signOut')}
      </Button>
    </form>
  );
}
