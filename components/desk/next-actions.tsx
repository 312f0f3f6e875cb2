import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import type { Option } from '@/components/forms/choice-field';
import { FormWords } from '@/components/forms/words';
import { isOpen, movesFrom } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';
import { withdrawReasons } from '@/lib/desk/schema';
import type { FormAction } from '@/lib/forms/form-state';
import { declineReasons } from '@/lib/inquiries/schema';
import { WordForm } from './word-form';

export type CaseActions = Record<'accept' | 'decline' | 'move' | 'withdraw', FormAction>;

type Props = { stage: Stage; actions: CaseActions };

const folded = 'min-h-11 py-2 font-semibold cursor-pointer';

function Move({ stage, action }: { stage: Stage; action: FormAction }) {
  const t = useTranslations('desk.case');
  const options = movesFrom(stage).map((move) => ({ value: move, label: t(`moves.${move}`) }));
  if (options.length === 0) return null;
  return <WordForm action={action} submitLabel={t('move')} choice={{ name: 'move', label: t('move'), options }} />;
}

type Ending = { action: FormAction; title: string; submitLabel: string; reasons: Option[] };

/** A case ends with a reason for us and with words for the patient. */
function End({ action, title, submitLabel, reasons }: Ending) {
  const t = useTranslations('desk.case');
  return (
    <details>
      <summary className={folded}>{title}</summary>
      <WordForm
        action={action}
        submitLabel={submitLabel}
        choice={{ name: 'reason', label: t('declineReason'), options: reasons }}
        words={{ name: 'toldPatient', label: t('toldPatient') }}
      />
    </details>
  );
}

function Decline({ action }: { action: FormAction }) {
  const t = useTranslations('desk.case');
  const reasons = declineReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return <End action={action} title={t('decline')} submitLabel={t('sendDecline')} reasons={reasons} />;
}

function Withdraw({ action }: { action: FormAction }) {
  const t = useTranslations('desk.case');
  const reasons = withdrawReasons.map((value) => ({ value, label: t(`withdrawReasons.${value}`) }));
  return <End action={action} title={t('withdraw')} submitLabel={t('sendWithdraw')} reasons={reasons} />;
}

/** What can be done with the case now, the likeliest first. */
export function NextActions({ stage, actions }: Props) {
  const t = useTranslations('desk.case');
  if (!isOpen(stage)) return null;
  return (
    <FormWords>
      <section className="space-y-5">
        <h2>{t('next')}</h2>
        {stage === 'inquiry' ? (
          <div className="space-y-3">
            <p>{t('acceptHint')}</p>
            <ButtonForm action={actions.accept} label={t('accept')} />
          </div>
        ) : (
          <Move stage={stage} action={actions.move} />
        )}
        <Decline action={actions.decline} />
        <Withdraw action={actions.withdraw} />
      </section>
    </FormWords>
  );
}
