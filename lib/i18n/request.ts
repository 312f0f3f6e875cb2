import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from './messages';
import { known } from './routing';

/** Root params do not exist in actions, which bind their locale instead. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = known(asked ?? (await rootParams.locale()));
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' };
});
