import { useLocale, useTranslations } from 'next-intl';
import type { CaseOnDesk } from '@/lib/desk/queries';
import { momentIn } from '@/lib/people/moments';

type Props = { questions: CaseOnDesk['questions']; timeZone: string };

const written = 'break-words whitespace-pre-line';

/** What was asked and answered, each in the words in which it was written. */
export function CaseQuestions({ questions, timeZone }: Props) {
  const t = useTranslations('desk.case');
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2>{t('questions')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {questions.map(({ id, text, askedAt, askedBy, answer, answeredAt }) => (
          <li key={id} className="space-y-2 py-4">
            <p className="text-small text-quiet">
              {t('askedBy', { name: `\u2068${askedBy.writtenName}\u2069`, at: momentIn(askedAt, locale, timeZone) })}
            </p>
            <p dir="auto" className={`font-semibold ${written}`}>
              {text}
            </p>
            {answer && answeredAt ? (
              <>
                <p className="text-small text-quiet">
                  {t('answeredAt', { at: momentIn(answeredAt, locale, timeZone) })}
                </p>
                <p dir="auto" className={written}>
                  {answer}
                </p>
              </>
            ) : (
              <p className="text-quiet">{t('noAnswer')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
