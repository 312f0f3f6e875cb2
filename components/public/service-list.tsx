import { useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';

const services = [
  { code: 'language', icon: 'chat', more: addresses.language },
  { code: 'travel', icon: 'suitcase', more: addresses.travel },
  { code: 'lodging', icon: 'home' },
  { code: 'faith', icon: 'heart' },
  { code: 'family', icon: 'person' },
  { code: 'internet', icon: 'globe' },
] as const satisfies { code: string; icon: IconName; more?: string }[];

function More({ code, href }: { code: 'language' | 'travel'; href: string }) {
  const t = useTranslations('services');
  return (
    <Link href={href} className="inline-flex min-h-11 items-center">
      {t(`${code}.link`)}
    </Link>
  );
}

/** What we arrange around the care itself. */
export function ServiceList() {
  const t = useTranslations('services');
  return (
    <ul className="grid gap-x-16 gap-y-12 md:grid-cols-2">
      {services.map((service) => (
        <li key={service.code} className="flex gap-5">
          <Icon name={service.icon} size="large" className="mt-1 text-accent" />
          <div className="space-y-2 measure">
            <h2 className="text-lead">{t(`${service.code}.title`)}</h2>
            <p>{t(`${service.code}.text`)}</p>
            {'more' in service && <More code={service.code} href={service.more} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
