import { useTranslations } from 'next-intl';
import { Foreign, Isolate, isolated } from '@/components/ui/foreign';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';
import { FooterPages } from './footer-pages';
import { addresses } from './public-paths';

const { phone, email } = hospital.internationalService;
const [mailbox, domain] = email.split('@'); // where it may end a line, before its middle does
const shownPhone = showPhone(phone); // once: reading a number takes as long as rendering the rest

const link = 'inline-flex min-h-11 items-center gap-2 text-ink';

function Reach() {
  return (
    <ul>
      <li>
        <a href={`tel:${phone}`} className={link}>
          <Icon name="phone" />
          <Isolate>{shownPhone}</Isolate>
        </a>
      </li>
      <li>
        <a href={`mailto:${email}`} className={link}>
          <Icon name="mail" />
          <Isolate>
            {mailbox}
            <wbr />@{domain}
          </Isolate>
        </a>
      </li>
    </ul>
  );
}

/** A right of everybody who cannot read the rest, hence on each page. */
function LanguageHelp() {
  const t = useTranslations('site.footer');
  return (
    <p className="flex items-start gap-2">
      <Icon name="chat" className="mt-[0.2em] text-accent" />
      <Link href={addresses.language} className="text-ink">
        {t('languageHelp', { phone: isolated(shownPhone) })}
      </Link>
    </p>
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
    <footer aria-label={t('label')} className="mt-auto border-t border-line bg-sunken print:hidden">
      <div className="space-y-10 py-10 room">
        <FooterPages />
        <div className="grid gap-8 border-t border-line pt-8 md:grid-cols-[1.5fr_auto_1fr] md:gap-x-12">
          <Whereabouts />
          <Reach />
          <LanguageHelp />
        </div>
      </div>
    </footer>
  );
}
