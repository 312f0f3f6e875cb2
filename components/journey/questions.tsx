import { useLocale, useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { Surface } from '@/components/ui/surface';
import type { Journey } from '@/lib/care-journey/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { AnswerForm } from './answer-form';

type Question = Journey['questions'][number];

const written = 'break-words whitespace-pre-line';

/** What we need from the patient: each open question with its box. */
export function OpenQuestions({ questions, action }: { questions: Question[]; action: FormAction }) {
  const t = useTranslations('journey');
  if (questions.length === 0) return <p>{t('nothingNeeded')}</p>;
  return (
    <FormWords>
      {questions.map(({ id, text }) => (
        <Surface key={id} tone="warm" className="space-y-5">
          <h3>{t('question')}</h3>
          <p dir="auto" className={written}>
            {text}
          </p>
          <AnswerForm action={action} questionId={id} label={t('yourAnswer')} submitLabel={t('sendAnswer')} />
        </Surface>
      ))}
    </FormWords>
  );
}

export function AnsweredQuestions({ questions, timeZone }: { questions: Question[]; timeZone: string }) {
  const t = useTranslations('journey');
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2>{t('questionsBefore')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {questions.map(({ id, text, answer, answeredAt }) => (
          <li key={id} className="space-y-3 py-4">
            <p dir="auto" className={`font-semibold ${written}`}>
              {text}
            </p>
            <p dir="auto" className={written}>
              {answer}
            </p>
            {answeredAt && (
              <p className="text-small text-quiet">{t('answered', { day: momentIn(answeredAt, locale, timeZone) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
