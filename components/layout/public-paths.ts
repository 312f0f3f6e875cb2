import { programmeCodes } from '@/lib/hospital/schema';

/** The addresses of the public pages, without their language. */
export const addresses = {
  home: '/',
  programmes: '/programmes',
  howItGoes: '/how-it-goes',
  services: '/services',
  outcomes: '/outcomes',
  fees: '/fees',
  travel: '/travel',
  contact: '/contact',
  physicians: '/for-physicians',
  accreditation: '/accreditation-and-rights',
  privacy: '/privacy-and-rights',
  language: '/language-help',
  complaints: '/complaints',
  emergency: '/emergency',
  allPages: '/all-pages',
} as const;

/** Every page that anybody may find: what the sitemap lists and the crawl visits. */
export const publicPaths: readonly string[] = [
  ...Object.values(addresses),
  ...programmeCodes.map((programme) => `${addresses.programmes}/${programme}`),
];
