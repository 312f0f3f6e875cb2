import { useLocale, useTranslations } from 'next-intl';
import type { ShownMessage } from '@/lib/conversation/shown-message';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';
import { TranslationState } from './translation-state';
import { Written } from './written';

type Props = { message: ShownMessage; timeZone: string };

/** Words that nobody may read before they are right. */
function Held({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const dueAt = message.translation?.dueAt;
  return <p>{dueAt ? t('heldForReader', { at: momentIn(dueAt, locale, timeZone) }) : t('heldSoon')}</p>;
}

/** The patient's side reads the translation and can open the original. */
export function MessageText({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const { text, language, translation, held } = message;
  if (held) return <Held message={message} timeZone={timeZone} />;
  if (!translation) return <Written text={text} language={language} />;
  const original = <Written text={text} language={language} />;
  return (
    <div className="space-y-2">
      {translation.text === null ? original : <Written text={translation.text} language={translation.language} />}
      <TranslationState translation={translation} timeZone={timeZone} />
      {translation.text !== null && (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-small text-accent underline">
            {t('original', { language: languageName(language, locale) })}
          </summary>
          {original}
        </details>
      )}
    </div>
  );
}

/** Staff see both beside each other. */
export function BothTexts({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const { text, language, translation } = message;
  if (!translation) return <Written text={text} language={language} hosts />;
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <div className="space-y-1">
        <p className="text-small text-quiet">{t('original', { language: languageName(language, locale) })}</p>
        <Written text={text} language={language} hosts />
      </div>
      <div className="space-y-1">
        <p className="text-small text-quiet">
          {t('translatedInto', { language: languageName(translation.language, locale) })}
        </p>
        {translation.text !== null && <Written text={translation.text} language={translation.language} hosts />}
        <TranslationState translation={translation} timeZone={timeZone} />
      </div>
    </div>
  );
}
