import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { tokenOfLink } from '@/lib/secrets';

/** Where a link leads: printed, drawn for a camera, and typed by hand. */
export const linkAddress = ({ id }: { id: string }, locale: Locale) =>
  `${env.APP_URL}/${locale}/send/${tokenOfLink(id)}`;
