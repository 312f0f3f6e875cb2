import { useTranslations } from 'next-intl';
import { MessageText } from '@/components/conversation/message-text';
import { ButtonLink } from '@/components/ui/button';
import { Surface } from '@/components/ui/surface';
import type { ShownMessage } from '@/lib/conversation/shown-message';

type Props = { questions: ShownMessage[]; unread: number; path: string; timeZone: string };

/** What we need from the patient, and the way to write to us. */
export function OpenQuestions({ questions, unread, path, timeZone }: Props) {
  const t = useTranslations();
  return (
    <>
      <section className="space-y-4">
        <h2>{t('journey.needed')}</h2>
        {questions.length === 0 && <p>{t('journey.nothingNeeded')}</p>}
        {questions.map((question) => (
          <Surface key={question.id} tone="warm" className="space-y-5">
            <h3>{t('journey.question')}</h3>
            <MessageText message={question} timeZone={timeZone} />
            <ButtonLink href={path}>{t('conversation.answer')}</ButtonLink>
          </Surface>
        ))}
      </section>
      <section className="space-y-3">
        <h2>{t('journey.messages')}</h2>
        <p>{t('journey.messagesHint')}</p>
        <ButtonLink href={path} tone="quiet">
          {t('conversation.open', { count: unread })}
        </ButtonLink>
      </section>
    </>
  );
}
