import { useLocale, useTranslations } from 'next-intl';
import { CasePromises } from '@/components/desk/case-promises';
import { ButtonForm } from '@/components/forms/button-form';
import { StateWord } from '@/components/ui/state-word';
import { type PauseReason, pauseReasons } from '@/lib/care-journey/pause-promises';
import type { Workspace } from '@/lib/desk/read-workspace';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { CaseForm } from './case-form';
import { Folded, Part } from './part';

export type Letter = {
  id: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  language: string;
  title: string;
  paragraphs: string[];
};

type Actions = { pause?: FormAction; goOn?: FormAction; sendApology?: FormAction; discardApology?: FormAction };

type Props = { promises: Workspace['on']['promises']; letters: Letter[]; timeZone: string } & Actions;

function Paused({ promises, timeZone }: Pick<Props, 'promises' | 'timeZone'>) {
  const t = useTranslations('workspace.promises');
  const locale = useLocale();
  return promises.map(({ id, pausedAt, pauseReason }) => (
    <div key={id}>
      <StateWord tone="quiet">{t(`reasons.${pauseReason as PauseReason}`)}</StateWord>
      <p className="text-small text-quiet">{t('paused', { at: momentIn(pausedAt!, locale, timeZone) })}</p>
    </div>
  ));
}

/** The drafted letter as its reader will see it; a person sends or discards it. */
function Apology({ letter, sendApology, discardApology }: { letter: Letter } & Actions) {
  const t = useTranslations('workspace.promises');
  const hidden = { apologyId: letter.id };
  return (
    <div className="space-y-3 border-s-4 border-caution ps-4">
      <h3>{t('apology')}</h3>
      <p className="text-small text-quiet">{t('apologyHint', { language: letter.language })}</p>
      <div lang={letter.lang} dir={letter.dir} className="space-y-2">
        <p className="font-semibold">{letter.title}</p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {sendApology && <CaseForm action={sendApology} submitLabel={t('send')} hidden={hidden} />}
      {discardApology && <CaseForm action={discardApology} submitLabel={t('discard')} hidden={hidden} tone="quiet" />}
    </div>
  );
}

/** What was promised and by when, what stands still and why, and the letter where a promise was broken. */
export function PromisesPart({ promises, letters, timeZone, pause, goOn, ...apology }: Props) {
  const t = useTranslations('workspace.promises');
  const paused = promises.filter(({ pausedAt }) => pausedAt);
  const running = promises.filter(({ pausedAt }) => !pausedAt);
  const options = pauseReasons.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return (
    <Part id="promises" title={t('title')}>
      {promises.length === 0 && <p className="text-quiet">{t('none')}</p>}
      <CasePromises promises={running} timeZone={timeZone} />
      <Paused promises={paused} timeZone={timeZone} />
      {letters.map((letter) => (
        <Apology key={letter.id} letter={letter} {...apology} />
      ))}
      {paused.length > 0 && goOn && <ButtonForm action={goOn} label={t('goOn')} size="normal" tone="quiet" />}
      {running.length > 0 && pause && (
        <Folded title={t('pause')}>
          <CaseForm
            action={pause}
            submitLabel={t('stop')}
            questions={[{ kind: 'choice', name: 'why', label: t('why'), options }]}
          />
        </Folded>
      )}
    </Part>
  );
}
