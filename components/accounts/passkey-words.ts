import { useTranslations } from 'next-intl';
import type { PasskeyWords } from './passkey-fields';

/** What a passkey's form says, for the browser; `isNew` names the device. */
export function usePasskeyWords(submit: string, isNew = false): PasskeyWords {
  const t = useTranslations('accounts.passkey');
  const words = { submit, needsScript: t('needsScript'), notUsed: t('notUsed') };
  return isNew ? { ...words, name: t('name'), nameHint: t('nameHint') } : words;
}
