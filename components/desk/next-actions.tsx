import { useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { CaseForm, type Seen } from '@/components/workspace/case-form';
import { isOpen, movesFrom } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';
import { withdrawReasons } from '@/lib/desk/schema';
import type { FormAction } from '@/lib/forms/form-state';
import { declineReasons } from '@/lib/inquiries/schema';

export type CaseActions = Record<'accept' | 'decline' | 'move' | 'withdraw', FormAction>;

type Props = { stage: Stage; actions: CaseActions; seen: Seen };

function Move({ stage, action, seen }: { stage: Stage; action: FormAction; seen: Seen }) {
  const t = useTranslations('desk.case');
  const options = movesFrom(stage).map((move) => ({ value: move, label: t(`moves.${move}`) }));
  if (options.length === 0) return null;
  const question = { kind: 'choice', name: 'move', label: t('move'), options } as const;
  return <CaseForm action={action} submitLabel={t('move')} questions={[question]} seen={seen} />;
}

type Ending = {
  action: FormAction;
  title: string;
  submitLabel: string;
  reasons: { value: string; label: string }[];
  seen: Seen;
  scope: string;
};

/** A case ends with a reason for us and with words for the patient. */
function End({ action, title, submitLabel, reasons, seen, scope }: Ending) {
  const t = useTranslations('desk.case');
  return (
    <CaseForm
      folded={title}
      action={action}
      submitLabel={submitLabel}
      seen={seen}
      scope={scope}
      questions={[
        { kind: 'choice', name: 'reason', label: t('declineReason'), options: reasons },
        { kind: 'text', name: 'toldPatient', label: t('toldPatient'), rows: 4 },
      ]}
    />
  );
}

function Decline({ action, seen }: { action: FormAction; seen: Seen }) {
  const t = useTranslations('desk.case');
  const reasons = declineReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return (
    <End
      action={action}
      title={t('decline')}
      submitLabel={t('sendDecline')}
      reasons={reasons}
      seen={seen}
      scope="decline-"
    />
  );
}

function Withdraw({ action, seen }: { action: FormAction; seen: Seen }) {
  const t = useTranslations('desk.case');
  const reasons = withdrawReasons.map((value) => ({ value, label: t(`withdrawReasons.${value}`) }));
  return (
    <End
      action={action}
      title={t('withdraw')}
      submitLabel={t('sendWithdraw')}
      reasons={reasons}
      seen={seen}
      scope="withdraw-"
    />
  );
}

/** What can be done with the case now, the likeliest first. */
export function NextActions({ stage, actions, seen }: Props) {
  const t = useTranslations();
  if (!isOpen(stage)) return null;
  return (
    <FormWords>
      <section className="space-y-5">
        <h2>{t(stage === 'inquiry' ? 'workspace.next.decide' : 'workspace.next.move')}</h2>
        {stage === 'inquiry' ? (
          <div className="space-y-3">
            <p>{t('desk.case.acceptHint')}</p>
            <CaseForm action={actions.accept} submitLabel={t('desk.case.accept')} seen={seen} />
          </div>
        ) : (
          <Move stage={stage} action={actions.move} seen={seen} />
        )}
        <Decline action={actions.decline} seen={seen} />
        <Withdraw action={actions.withdraw} seen={seen} />
      </section>
    </FormWords>
  );
}
