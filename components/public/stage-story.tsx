import { useTranslations } from 'next-intl';
import { way } from '@/lib/care-journey/stages';
import { hospital } from '@/lib/hospital/profile';

const { firstReply, recordsChecked, opinion, estimate } = hospital.promises;

const promised: Partial<Record<(typeof way)[number], { hours: number; days: number }>> = {
  inquiry: { hours: firstReply.amount, days: 0 },
  records: { hours: 0, days: recordsChecked.amount },
  review: { hours: 0, days: opinion.amount },
  planning: { hours: 0, days: estimate.amount },
};

/** The nine stages as one line to walk down, with what we promise at each. */
export function StageStory() {
  const t = useTranslations('public.howItGoes.stages');
  return (
    <ol>
      {way.map((code, at) => (
        <li key={code} className="group relative flex gap-5 pb-10 last:pb-0">
          <span className="absolute start-[1.1875rem] top-11 bottom-0 border-s-3 border-accent group-last:hidden" />
          <span
            aria-hidden="true"
            className="flex size-10 shrink-0 items-center justify-center rounded-full border-2 border-accent font-semibold text-accent tabular-nums"
          >
            {at + 1}
          </span>
          <div className="space-y-1 pt-1 measure">
            <h2 className="text-lead">{t(`${code}.title`)}</h2>
            <p>{t(`${code}.text`, promised[code] ?? { hours: 0, days: 0 })}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
