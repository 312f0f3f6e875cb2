import { useTranslations } from 'next-intl';
import { MessageStates } from '@/components/conversation/message-states';
import { BothTexts } from '@/components/conversation/message-text';
import { ButtonLink } from '@/components/ui/button';
import type { ShownMessage } from '@/lib/conversation/shown-message';

type Props = { questions: ShownMessage[]; unread: number; reference: string; timeZone: string };

/** What we asked and wait for, and the way to the whole conversation. */
export function CaseMessages({ questions, unread, reference, timeZone }: Props) {
  const t = useTranslations();
  return (
    <section className="space-y-4">
      <h2>{t('desk.case.messages')}</h2>
      {questions.map((question) => (
        <div key={question.id} className="space-y-2">
          <BothTexts message={question} timeZone={timeZone} />
          <MessageStates message={question} timeZone={timeZone} />
        </div>
      ))}
      <ButtonLink href={`/desk/cases/${reference}/messages`} tone="quiet">
        {t('conversation.open', { count: unread })}
      </ButtonLink>
    </section>
  );
}
