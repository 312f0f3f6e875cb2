import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { type Answers, asked } from '@/lib/inquiries/steps';
import { answerText } from './answer-text';
import { questionsOf } from './questions';

type Props = { answers: Answers; locale: Locale; change?: boolean };

async function summaryOf(answers: Answers, locale: Locale) {
  const rows = asked(answers).map(async ({ slug }) => {
    const questions = await questionsOf(slug, answers, locale);
    const known = answers[slug] ?? {};
    const told = questions.map((question) => ({
      label: 'labelHidden' in question && question.labelHidden ? '' : question.label,
      text: answerText(question, known, locale),
      written: question.kind === 'text',
    }));
    return { slug, told: told.filter(({ text }, at) => text || at === 0) };
  });
  return Promise.all(rows);
}

/** Everything that was answered, question by question; what a person wrote keeps its own direction. */
export async function AnswersList({ answers, locale, change }: Props) {
  const t = await getTranslations('inquiries');
  const steps = await summaryOf(answers, locale);
  return (
    <div className="divide-y divide-line border-y border-line">
      {steps.map(({ slug, told }) => (
        <section key={slug} className="flex flex-wrap items-start gap-x-6 py-4">
          <div className="min-w-0 flex-1 basis-72 space-y-3">
            <h2 className="text-body">{t(`${slug}.title`)}</h2>
            <dl className="space-y-2">
              {told.map(({ label, text, written }) => (
                <div key={label}>
                  <dt className={told.length > 1 && label ? 'text-small text-quiet' : 'sr-only'}>
                    {label || t(`${slug}.title`)}
                  </dt>
                  <dd dir={written ? 'auto' : undefined} className="wrap-anywhere whitespace-pre-line">
                    {text || <span className="text-quiet">{t('check.notAnswered')}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          {change && (
            <Link href={`/inquiry/${slug}`} className="inline-flex min-h-11 items-center">
              <span aria-hidden="true">{t('check.change')}</span>
              <span className="sr-only">{t('check.changeWhat', { question: t(`${slug}.title`) })}</span>
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}
