import type { Locale } from './locales';

export const namespaces = [
  'common',
  'public',
  'site',
  'programmes',
  'services',
  'fees',
  'outcomes',
  'physicians',
  'accreditation',
  'complaints',
  'language',
  'travel',
  'validation',
  'problems',
  'mail',
  'accounts',
  'notices',
  'staff',
  'inquiries',
  'journey',
  'conversation',
  'letters',
  'documents',
  'send',
  'translation',
  'records',
  'orders',
  'desk',
  'workspace',
  'audit',
] as const;

async function readMessages(locale: Locale) {
  const files = namespaces.map(async (name) => {
    const { default: words } = (await import(`../../messages/${locale}/${name}.json`)) as { default: object };
    return [name, words] as const;
  });
  return Object.fromEntries(await Promise.all(files)) as unknown as Messages;
}

const loaded = new Map<Locale, Promise<Messages>>();

/** All words of one language, a file a namespace; put together once a process, because every page asks for them. */
export function loadMessages(locale: Locale) {
  const messages = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

export type Messages = {
  common: typeof import('../../messages/en/common.json');
  public: typeof import('../../messages/en/public.json');
  site: typeof import('../../messages/en/site.json');
  programmes: typeof import('../../messages/en/programmes.json');
  services: typeof import('../../messages/en/services.json');
  fees: typeof import('../../messages/en/fees.json');
  outcomes: typeof import('../../messages/en/outcomes.json');
  physicians: typeof import('../../messages/en/physicians.json');
  accreditation: typeof import('../../messages/en/accreditation.json');
  complaints: typeof import('../../messages/en/complaints.json');
  language: typeof import('../../messages/en/language.json');
  travel: typeof import('../../messages/en/travel.json');
  validation: typeof import('../../messages/en/validation.json');
  problems: typeof import('../../messages/en/problems.json');
  mail: typeof import('../../messages/en/mail.json');
  staff: typeof import('../../messages/en/staff.json');
  accounts: typeof import('../../messages/en/accounts.json');
  notices: typeof import('../../messages/en/notices.json');
  inquiries: typeof import('../../messages/en/inquiries.json');
  journey: typeof import('../../messages/en/journey.json');
  conversation: typeof import('../../messages/en/conversation.json');
  letters: typeof import('../../messages/en/letters.json');
  documents: typeof import('../../messages/en/documents.json');
  send: typeof import('../../messages/en/send.json');
  translation: typeof import('../../messages/en/translation.json');
  records: typeof import('../../messages/en/records.json');
  orders: typeof import('../../messages/en/orders.json');
  desk: typeof import('../../messages/en/desk.json');
  workspace: typeof import('../../messages/en/workspace.json');
  audit: typeof import('../../messages/en/audit.json');
};
