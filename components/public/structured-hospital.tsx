import { hospital } from '@/lib/hospital/profile';
import { weekdays } from '@/lib/hospital/schema';
import { languageTag, locales } from '@/lib/i18n/locales';
import { Structured } from './structured';

const dayNames = Object.fromEntries(weekdays.map((day) => [day, `${day.charAt(0).toUpperCase()}${day.slice(1)}`]));

const openingHours = weekdays.flatMap((day) => {
  const open = hospital.hours[day];
  if (!open) return [];
  const { opens, closes } = open;
  return [{ '@type': 'OpeningHoursSpecification', dayOfWeek: dayNames[day], opens, closes }];
});

const { street, city, region, postalCode, country } = hospital.address;

const address = {
  '@type': 'PostalAddress',
  streetAddress: street,
  addressLocality: city,
  addressRegion: region,
  postalCode,
  addressCountry: country,
};

/** Who we are, where, and when we answer. */
export function StructuredHospital() {
  const { phone: telephone, email } = hospital.internationalService;
  const availableLanguage = locales.map(languageTag);
  return (
    <Structured
      facts={{
        '@type': 'MedicalOrganization',
        '@id': `${hospital.web}/#hospital`,
        name: hospital.name,
        legalName: hospital.legalName,
        url: hospital.web,
        address,
        contactPoint: [
          {
            '@type': 'ContactPoint',
            contactType: 'customer service',
            telephone,
            email,
            availableLanguage,
            hoursAvailable: openingHours,
          },
        ],
      }}
    />
  );
}
