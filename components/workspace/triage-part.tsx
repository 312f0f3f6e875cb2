import { useLocale, useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import { isRed, type softSigns } from '@/lib/care-journey/triage/signs';
import type { Workspace } from '@/lib/desk/read-workspace';
import { acuities, acuityReasons } from '@/lib/desk/schema';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { CaseForm, type Seen } from './case-form';
import { Part } from './part';

type Level = (typeof acuities)[number];
type Triages = Workspace['triages'];
type Props = { on: Workspace['on']; triages: Triages; timeZone: string; seen: Seen; decide?: FormAction };

const tones = { 1: 'danger', 2: 'danger', 3: 'caution', 4: 'info', 5: 'good' } as const;

export function AcuityWord({ acuity }: { acuity: number }) {
  const t = useTranslations('workspace.triage.levels');
  return <StateWord tone={tones[acuity as keyof typeof tones]}>{t(String(acuity) as Level)}</StateWord>;
}

/** What a suggestion rests on: "words.breathing", "denied.stroke", "infant". */
function useReason() {
  const t = useTranslations();
  const signWord = (sign: string) =>
    isRed(sign) ? t(`inquiries.urgency.signs.${sign}`) : t(`workspace.triage.${sign as (typeof softSigns)[number]}`);
  return (reason: string) => {
    const [how, sign] = reason.split('.');
    if (!sign) return t(how === 'infant' ? 'workspace.triage.infant' : 'workspace.triage.aged');
    return t(`workspace.triage.${how as 'ticked' | 'words' | 'denied'}`, { sign: signWord(sign) });
  };
}

function Suggested({ acuity, reasons }: { acuity: number; reasons: string[] }) {
  const t = useTranslations('workspace.triage');
  const word = useReason();
  return (
    <div className="space-y-1">
      <p>{t('suggested', { level: t(`levels.${String(acuity) as Level}`) })}</p>
      <ul className="list-disc ps-5 text-small text-quiet">
        {reasons.length === 0 && <li>{t('nothing')}</li>}
        {reasons.map((reason) => (
          <li key={reason}>{word(reason)}</li>
        ))}
      </ul>
    </div>
  );
}

function Decided({ triage, timeZone }: { triage: Triages[number]; timeZone: string }) {
  const t = useTranslations('workspace.triage');
  const locale = useLocale();
  const at = momentIn(triage.decidedAt, locale, timeZone);
  return (
    <div className="space-y-1">
      <AcuityWord acuity={triage.acuity} />
      <p className="text-small text-quiet">
        {t('decidedBy', { name: `\u2068${triage.decidedBy.writtenName}\u2069`, at })}
      </p>
      <ul className="list-disc ps-5 text-small">
        {triage.reasons.map((reason) => (
          <li key={reason}>{t(`reasons.${reason as (typeof acuityReasons)[number]}`)}</li>
        ))}
      </ul>
      {triage.note && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {triage.note}
        </p>
      )}
      {triage.suggested !== triage.acuity && (
        <p className="text-small">{t('differs', { level: t(`levels.${String(triage.suggested) as Level}`) })}</p>
      )}
    </div>
  );
}

function useQuestions() {
  const t = useTranslations('workspace.triage');
  const levels = acuities.map((value) => ({ value, label: t(`levels.${value}`) }));
  const reasons = acuityReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return [
    { kind: 'choice' as const, name: 'acuity', label: t('level'), options: levels },
    { kind: 'checks' as const, name: 'reasons', label: t('reasonsTitle'), options: reasons },
    { kind: 'text' as const, name: 'remark', label: t('note'), rows: 2, optional: true },
  ];
}

/** How soon the patient must be seen: what is suggested and why, what a person decided, and where the two differ. */
export function TriagePart({ on, triages, timeZone, seen, decide }: Props) {
  const t = useTranslations('workspace.triage');
  const questions = useQuestions();
  const [latest] = triages;
  return (
    <Part id="triage" title={t('title')}>
      {latest ? <Decided triage={latest} timeZone={timeZone} /> : <StateWord tone="quiet">{t('undecided')}</StateWord>}
      {on.suggestedAcuity && <Suggested acuity={on.suggestedAcuity} reasons={on.suggestedReasons} />}
      {decide && (
        <CaseForm folded={t('decide')} action={decide} submitLabel={t('save')} questions={questions} seen={seen} />
      )}
    </Part>
  );
}
