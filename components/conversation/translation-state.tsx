import { useLocale, useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { ShownMessage } from '@/lib/conversation/shown-message';
import { momentIn } from '@/lib/people/moments';

type Props = { translation: NonNullable<ShownMessage['translation']>; timeZone: string };

const isolated = (text: string) => `\u2068${text}\u2069`;

/** Who answers for these words: a named person, or nobody yet. */
export function TranslationState({ translation: { text, state, reviewer, dueAt }, timeZone }: Props) {
  const t = useTranslations('conversation.states');
  const locale = useLocale();
  if (reviewer) return <StateWord tone="good">{t('reviewed', { name: isolated(reviewer) })}</StateWord>;
  const said = text === null ? 'waiting' : state === 'draft' ? 'draft' : 'machine';
  return (
    <span className="block text-small">
      <StateWord tone={text === null ? 'quiet' : 'caution'}>{t(said)}</StateWord>
      {dueAt && <span className="block text-quiet">{t('promised', { at: momentIn(dueAt, locale, timeZone) })}</span>}
    </span>
  );
}
