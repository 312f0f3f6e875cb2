import { useLocale, useMessages, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { intlLocale } from '@/lib/i18n/locales';
import { numbered } from './numbered';

/** Who read the words of this programme as a physician; nothing where nobody has. */
function Reviewed({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('site.reviewed');
  const locale = intlLocale(useLocale());
  const review = hospital.medicalReviews[programme];
  if (!review) return null;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(review.on));
  return <p className="text-small text-quiet">{t('by', { name: review.name, day })}</p>;
}

/** Open for everybody to read and to print: nothing is folded away. */
export function ProgrammeQuestions({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('programmes');
  const words = useMessages().programmes[programme].questions;
  const answers = numbered(words, 'a');
  return (
    <section className="space-y-8 border-t border-line pt-10">
      <div className="space-y-2 measure">
        <h2>{t('questionsTitle')}</h2>
        <p className="text-quiet">{t('questionsNote')}</p>
      </div>
      <div className="grid gap-x-16 gap-y-8 md:grid-cols-2">
        {numbered(words, 'q').map((question, at) => (
          <div key={question} className="break-inside-avoid space-y-2">
            <h3 className="text-lead">{question}</h3>
            <p>{answers[at]}</p>
          </div>
        ))}
      </div>
      <Reviewed programme={programme} />
    </section>
  );
}
