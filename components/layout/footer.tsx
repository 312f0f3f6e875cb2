import { useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';

const link = 'inline-flex min-h-11 items-center gap-2 text-ink';

function Reach() {
  const { phone, email } = hospital.internationalService;
  return (
    <ul>
      <li>
        <a href={`tel:${phone}`} className={link}>
          <Icon name="phone" />
          <Isolate>{showPhone(phone)}</Isolate>
        </a>
      </li>
      <li>
        <a href={`mailto:${email}`} className={link}>
          <Icon name="mail" />
          <Isolate>{email}</Isolate>
        </a>
      </li>
    </ul>
  );
}

function MorePages() {
  const t = useTranslations('public.nav');
  return (
    <ul>
      <li>
        <Link href="/emergency" className={`${link} font-semibold`}>
          <Icon name="danger" className="text-danger" />
          {t('emergency')}
        </Link>
      </li>
      <li>
        <Link href="/contact" className={link}>
          {t('contact')}
        </Link>
      </li>
      <li>
        <Link href="/privacy-and-rights" className={link}>
          {t('privacy')}
        </Link>
      </li>
      <li>
        <Link href="/sign-in" className={link}>
          {t('signIn')}
        </Link>
      </li>
    </ul>
  );
}

function Whereabouts() {
  const t = useTranslations('public.footer');
  const { street, city, region, postalCode } = hospital.address;
  return (
    <div>
      <h2 className="text-body">{t('service', { hospital: hospital.name })}</h2>
      <address className="mt-2 text-quiet not-italic">
        <Foreign lang="en">
          {street}, {city}, {region} {postalCode}
        </Foreign>
      </address>
    </div>
  );
}

export function Footer() {
  const t = useTranslations('public.footer');
  return (
    <footer aria-label={t('label')} className="mt-auto border-t border-line bg-sunken">
      <div className="grid gap-8 py-10 room md:grid-cols-[2fr_1.5fr_1fr]">
        <Whereabouts />
        <Reach />
        <MorePages />
      </div>
    </footer>
  );
}
