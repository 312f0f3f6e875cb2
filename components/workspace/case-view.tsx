import { useTranslations } from 'next-intl';
import { CaseMessages } from '@/components/desk/case-messages';
import { type CaseActions, NextActions } from '@/components/desk/next-actions';
import { FormWords } from '@/components/forms/words';
import { AnswersList } from '@/components/inquiries/answers-list';
import { StagePath } from '@/components/journey/stage-path';
import type { Permission } from '@/lib/access/permissions';
import type { readWaiting } from '@/lib/conversation/queries';
import type { listColleagues } from '@/lib/desk/colleagues';
import type { Duplicates } from '@/lib/desk/duplicates/queries';
import { missingIn, movesWithNeeds } from '@/lib/desk/needs';
import { nextSteps } from '@/lib/desk/next-steps';
import type { Workspace } from '@/lib/desk/read-workspace';
import type { FormAction } from '@/lib/forms/form-state';
import type { Locale } from '@/lib/i18n/locales';
import type { Answers } from '@/lib/inquiries/steps';
import { languageName } from '@/lib/people/languages';
import { AlertPart } from './alert-part';
import type { Seen } from './case-form';
import { ContactPart } from './contact-part';
import { DuplicatesPart } from './duplicates-part';
import { MissingPart, Needs } from './missing-part';
import { NextList } from './next-list';
import { NotesPart } from './notes-part';
import { Part } from './part';
import { type Letter, PromisesPart } from './promises-part';
import { RecordsLine } from './records-line';
import { standingOf } from './standing';
import { TasksPart } from './tasks-part';
import { TimelinePart } from './timeline-part';
import { TriagePart } from './triage-part';
import { WhosePart } from './whose-part';

type Done = 'take' | 'give' | 'takeAlert' | 'triage' | 'plan' | 'done' | 'note' | 'rewrite' | 'pause' | 'goOn';
type Decided = 'sendApology' | 'discardApology' | 'different' | 'same' | 'merge' | 'undo';
type Actions = CaseActions & Record<Done | Decided, FormAction>;

type Props = {
  work: Workspace;
  duplicates: Duplicates;
  messages: Awaited<ReturnType<typeof readWaiting>>;
  colleagues: Awaited<ReturnType<typeof listColleagues>>;
  letters: Letter[];
  reader: { id: string; timeZone: string; locale: Locale };
  here: string;
  turnedTimeline: boolean;
  editing?: string;
  may: (permission: Permission) => boolean;
  actions: Actions;
  seen: Seen;
};

function Inquiry({ inquiry, locale }: { inquiry: NonNullable<Workspace['on']['inquiry']>; locale: Locale }) {
  const t = useTranslations('desk.case');
  return (
    <Part id="inquiry" title={t('inquiry')} count={t('writtenIn', { language: languageName(inquiry.locale, locale) })}>
      {inquiry.enteredById && <p className="text-quiet">{t('byPhone')}</p>}
      <AnswersList answers={inquiry.answers as Answers} locale={locale} />
    </Part>
  );
}

/** What decides the way of a case, beside what each move still needs. */
function Decide({ work: { on }, actions, seen, may }: Props) {
  return (
    <div id="decide" className="scroll-mt-4 space-y-6">
      {may('inquiry.accept') && <NextActions stage={on.stage} actions={actions} seen={seen} />}
      <Needs moves={movesWithNeeds(on)} />
    </div>
  );
}

function Doing(props: Props) {
  const { work, colleagues, actions, reader, here, may, editing, turnedTimeline } = props;
  const { on } = work;
  const shared = { timeZone: reader.timeZone, here };
  const named = { colleagues: colleagues.all, own: reader.id };
  return (
    <div className="space-y-10">
      <Decide {...props} />
      {may('record.read') && <RecordsLine {...work.records} here={here} />}
      <TasksPart
        tasks={work.tasks}
        {...shared}
        {...named}
        plan={may('task.write') ? actions.plan : undefined}
        done={may('task.write') ? actions.done : undefined}
      />
      <NotesPart
        notes={work.notes}
        {...shared}
        {...named}
        editing={editing}
        write={actions.note}
        edit={actions.rewrite}
      />
      <div id="questions" className="scroll-mt-4">
        <CaseMessages {...props.messages} reference={on.reference} timeZone={reader.timeZone} />
      </div>
      {on.inquiry && <Inquiry inquiry={on.inquiry} locale={reader.locale} />}
      <TimelinePart timeline={work.timeline} turned={turnedTimeline} {...shared} />
    </div>
  );
}

function Knowing({ work, duplicates, colleagues, letters, reader, here, may, actions, seen }: Props) {
  const { on } = work;
  const { timeZone } = reader;
  const { pause, goOn, sendApology, discardApology, take, give, triage } = actions;
  return (
    <div className="space-y-10">
      <WhosePart
        has={on.coordinatorId ? { id: on.coordinatorId, name: on.coordinator?.writtenName ?? '' } : null}
        colleagues={colleagues.coordinators}
        take={may('case.take') ? take : undefined}
        give={may('case.assign') ? give : undefined}
      />
      <TriagePart
        on={on}
        triages={work.triages}
        timeZone={timeZone}
        seen={seen}
        decide={may('triage.decide') ? triage : undefined}
      />
      <PromisesPart
        promises={on.promises}
        letters={letters}
        timeZone={timeZone}
        {...(may('promise.pause') && { pause, goOn, sendApology, discardApology })}
      />
      <MissingPart lacks={missingIn(on)} />
      <DuplicatesPart
        duplicates={duplicates}
        timeZone={timeZone}
        actions={may('duplicate.decide') ? actions : undefined}
      />
      <ContactPart on={on} changes={work.changes} timeZone={timeZone} here={here} mayCorrect={may('contact.correct')} />
    </div>
  );
}

/** Everything about a case on one page: what to do next first, then where it is done, then what we know. */
export function CaseView(props: Props) {
  const { work, duplicates, reader, may, actions } = props;
  return (
    <FormWords>
      <div className="space-y-8">
        <AlertPart
          alert={work.alert}
          timeZone={reader.timeZone}
          take={may('alert.take') ? actions.takeAlert : undefined}
        />
        <NextList steps={nextSteps(standingOf(work, duplicates))} />
        <StagePath stage={work.on.stage} />
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Doing {...props} />
          <Knowing {...props} />
        </div>
      </div>
    </FormWords>
  );
}
