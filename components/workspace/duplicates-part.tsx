import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { StateWord } from '@/components/ui/state-word';
import { now } from '@/lib/clock';
import type { Likeness } from '@/lib/desk/duplicates/compare';
import type { Duplicates } from '@/lib/desk/duplicates/queries';
import { canUndoUntil } from '@/lib/desk/duplicates/undo-merge';
import type { FormAction } from '@/lib/forms/form-state';
import { intlLocale } from '@/lib/i18n/locales';
import { momentIn } from '@/lib/people/moments';
import { CaseForm } from './case-form';
import { Part } from './part';

type Actions = Record<'different' | 'same' | 'merge' | 'undo', FormAction>;
type Props = { duplicates: Duplicates; timeZone: string; actions?: Actions };
type Other = Duplicates['found'][number];

function Answers({ other, actions }: { other: Other; actions: Actions }) {
  const t = useTranslations('workspace.duplicates');
  const hidden = { other: other.cases[0]!.reference };
  return (
    <div className="space-y-3">
      {!other.answer && (
        <div className="flex flex-wrap gap-3">
          <CaseForm action={actions.different} submitLabel={t('different')} hidden={hidden} tone="quiet" />
          <CaseForm action={actions.same} submitLabel={t('same')} hidden={hidden} tone="quiet" />
        </div>
      )}
      <p className="text-small text-quiet">{t('mergeHint')}</p>
      <CaseForm action={actions.merge} submitLabel={t('merge')} hidden={hidden} tone="quiet" />
    </div>
  );
}

function Found({ other, actions }: { other: Other; actions?: Actions }) {
  const t = useTranslations();
  const locale = useLocale();
  const words = other.reasons.map((reason: Likeness) => t(`workspace.duplicates.reasons.${reason}`));
  return (
    <li className="space-y-2 py-4">
      <p className="font-semibold">
        <Foreign>{other.writtenName}</Foreign>
      </p>
      {other.answer === 'same' && <StateWord tone="good">{t('workspace.duplicates.isSame')}</StateWord>}
      <p className="text-small">{new Intl.ListFormat(intlLocale(locale), { type: 'unit' }).format(words)}</p>
      <ul>
        {other.cases.map(({ reference, stage }) => (
          <li key={reference}>
            <Link href={`/desk/cases/${reference}`} className="inline-flex min-h-11 items-center">
              <Isolate>{reference}</Isolate>
            </Link>{' '}
            <span className="text-small text-quiet">{t(`journey.stages.${stage}`)}</span>
          </li>
        ))}
      </ul>
      {actions && <Answers other={other} actions={actions} />}
    </li>
  );
}

/** A case that goes on within another one: where, who joined them, and how to undo it for a week. */
function Merged({ duplicates: { merge, into }, timeZone, actions }: Props) {
  const t = useTranslations('workspace.duplicates');
  const locale = useLocale();
  if (!merge || !into) return null;
  const until = canUndoUntil(merge.mergedAt);
  const by = { name: `\u2068${merge.mergedBy.writtenName}\u2069`, at: momentIn(merge.mergedAt, locale, timeZone) };
  return (
    <Notice tone="caution">
      <p>
        {t.rich('merged', {
          ...by,
          ref: () => (
            <Link href={`/desk/cases/${into.reference}`}>
              <Isolate>{into.reference}</Isolate>
            </Link>
          ),
        })}
      </p>
      {actions && until > now() && (
        <div className="pt-3">
          <ButtonForm
            action={actions.undo}
            label={t('undo', { at: momentIn(until, locale, timeZone) })}
            size="normal"
            tone="quiet"
          />
        </div>
      )}
    </Notice>
  );
}

/** Other cases whose patient may be the same person, the likeliest first, each with what makes it likely. */
export function DuplicatesPart({ duplicates, ...rest }: Props) {
  const t = useTranslations('workspace.duplicates');
  const shown = duplicates.found.filter(({ answer, cases }) => answer !== 'different' && cases.length > 0);
  if (shown.length === 0 && !duplicates.merge) return null;
  return (
    <Part id="duplicates" title={t('title')}>
      <Merged duplicates={duplicates} {...rest} />
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((other) => (
          <Found key={other.id} other={other} actions={duplicates.merge ? undefined : rest.actions} />
        ))}
      </ul>
    </Part>
  );
}
