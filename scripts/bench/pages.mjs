/** One page of each public template, without its language. Hours abroad are an answer and tell search engines to pass by. */
export const templates = [
  '/',
  '/programmes',
  '/programmes/heart',
  '/how-it-goes',
  '/services',
  '/outcomes',
  '/fees',
  '/travel',
  '/contact',
  '/contact/hours?country=KW',
  '/for-physicians',
  '/accreditation-and-rights',
  '/privacy-and-rights',
  '/language-help',
  '/complaints',
  '/emergency',
  '/all-pages',
];

export const isUnlisted = (page) => page.includes('?');
export const isBuilt = (page) => page !== '/travel' && !isUnlisted(page);
export const addressOf = (locale, page) => `/${locale}${page === '/' ? '' : page}`;
