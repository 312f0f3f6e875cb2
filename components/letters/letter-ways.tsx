import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** From the records to what helps them come: the letters, and the phone that lies beside. */
export function LetterWays({ path, phone }: { path: string; phone?: boolean }) {
  const t = useTranslations('letters');
  const ways = [
    ...(phone ? [{ href: `${path}/records/phone`, label: t('phone.title') }] : []),
    { href: `${path}/letters`, label: t('title') },
  ];
  return (
    <ul className="flex flex-wrap gap-x-8">
      {ways.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} className="inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
