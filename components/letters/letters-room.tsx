import { useTranslations } from 'next-intl';
import { FormWords } from '@/components/forms/words';
import { BackLink } from '@/components/ui/back-link';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';
import type { ReadLetters } from '@/lib/records/letters/queries';
import { LetterForms, type LetterFormsProps } from './letter-forms';
import { LetterList } from './letter-list';

type Props = Omit<LetterFormsProps, 'about' | 'actions'> & {
  reference: string;
  read: ReadLetters;
  timeZone: string;
  done?: string;
  /** A case that has ended makes no letters; the ones that it has stay. */
  isOpen: boolean;
  actions: LetterFormsProps['actions'] & { takeBack: FormAction };
};

/** The letters of a case: what can be made, and what was. */
export function LettersRoom({ reference, read, timeZone, done, isOpen, isDesk, ids, actions }: Props) {
  const t = useTranslations('letters');
  return (
    <div className="max-w-[52rem] space-y-10">
      <header className="space-y-2">
        <BackLink href={isDesk ? `/desk/cases/${reference}` : `/journey/${reference}`}>
          {t(isDesk ? 'toCase' : 'toJourney')}
        </BackLink>
        <h1>{t('title')}</h1>
        <p className="text-quiet">
          <Isolate>{reference}</Isolate>
        </p>
        <p className="text-lead measure">{t(isDesk ? 'deskLead' : 'lead')}</p>
      </header>
      {(done === 'made' || done === 'revoked') && (
        <Notice tone="good" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <FormWords>
        <section className="space-y-3">
          <h2>{t('listTitle')}</h2>
          <LetterList letters={read.letters} timeZone={timeZone} takeBack={actions.takeBack} />
        </section>
        {isOpen && <LetterForms actions={actions} ids={ids} about={read} isDesk={isDesk} />}
      </FormWords>
    </div>
  );
}
