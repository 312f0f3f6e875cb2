import { directionOf, languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';

type Props = { language: string; text: string };

/** The words of a rule in the language in which they were written, whatever the page around them speaks. */
export function RuleWords({ language, text }: Props) {
  const locale = known(language);
  return (
    <p lang={languageTag(locale)} dir={directionOf(locale)} className="wrap-anywhere whitespace-pre-line">
      {text}
    </p>
  );
}
