import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';

function PostalAddress() {
  const { street, city, region, postalCode } = hospital.address;
  return (
    <Foreign lang="en">
      {hospital.name}
      <br />
      {street}
      <br />
      {city}, {region} {postalCode}, USA
    </Foreign>
  );
}

/** Telephone, mail, messengers and the house itself. */
export function WaysToReach() {
  const t = useTranslations('public.contact');
  const { phone, email } = hospital.internationalService;
  const reach = (href: string, words: string) => (
    <a href={href} className="inline-flex min-h-11 items-center">
      <Isolate>{words}</Isolate>
    </a>
  );
  const facts = [
    { term: t('phone'), detail: reach(`tel:${phone}`, showPhone(phone)) },
    { term: t('email'), detail: reach(`mailto:${email}`, email) },
    ...hospital.messengers.map(({ app, url }) => ({
      term: t(app),
      detail: reach(url, new URL(url).host + new URL(url).pathname),
    })),
    { term: t('address'), detail: <PostalAddress /> },
  ];
  return (
    <section className="space-y-4">
      <Facts facts={facts} />
      <p className="text-quiet measure">{t('messengerNote')}</p>
    </section>
  );
}
