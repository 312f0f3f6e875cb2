import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { ChangesNotice } from '@/components/translation/changes-notice';
import { SentenceHelp } from '@/components/translation/sentence-help';
import { TranslateForm } from '@/components/translation/translate-form';
import { Notice } from '@/components/ui/notice';
import { StateWord } from '@/components/ui/state-word';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';
import { readTask, type TaskToTranslate } from '@/lib/translation/read-task';
import { DeskRoom } from '../../desk-room';
import { save, sign } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/translations/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.task');
  return { title: t('title'), robots: { index: false } };
}

const refusals = ['textChanged', 'termsNotFollowed', 'placeholdersLost', 'alreadyReviewed'] as const;

async function Refused({ code }: { code: unknown }) {
  const t = await getTranslations('problems');
  const refused = refusals.find((one) => one === code);
  return refused ? (
    <Notice tone="danger" role="alert">
      {t(refused)}
    </Notice>
  ) : null;
}

async function sentencesOf({ segments, fromLanguage, language }: TaskToTranslate) {
  const [t, locale] = [await getTranslations('translation.task'), await getLocale()];
  const [from, to] = [languageTag(known(fromLanguage)), languageTag(known(language))];
  return segments.map((segment, at) => ({
    source: (
      <>
        <p className="text-small text-quiet">{t('sentence', { number: at + 1 })}</p>
        <p lang={from} dir="auto">
          {segment.source}
        </p>
      </>
    ),
    label: t('into', { number: at + 1, language: languageName(language, locale) }),
    target: segment.target,
    help: <SentenceHelp segment={segment} from={from} to={to} />,
  }));
}

export default async function TranslatePage({ params, searchParams }: Props) {
  const [{ id }, { refused, saved }] = await Promise.all([params, searchParams]);
  return withDoor('translation.review', async (actor) => {
    const [t, locale] = [await getTranslations(), await getLocale()];
    const [task, { timeZone }] = await Promise.all([readTask(actor, id), readOwnSettings(actor)]);
    const to = { locale, id };
    return (
      <DeskRoom
        actor={actor}
        path={`/desk/translations/${id}`}
        title={t('translation.task.title')}
        done={saved ? t('translation.tasks.saved') : null}
      >
        <p className="text-quiet">
          {t(`translation.tasks.texts.${task.kind}`)} ·{' '}
          {t('translation.tasks.pair', {
            from: languageName(task.fromLanguage, locale),
            to: languageName(task.language, locale),
          })}{' '}
          · {t('translation.tasks.due', { at: momentIn(task.dueAt, locale, timeZone) })}
        </p>
        {task.critical.length > 0 && (
          <StateWord tone="caution">
            {task.critical.map((kind) => t(`conversation.kinds.${kind}`)).join(' · ')}
          </StateWord>
        )}
        <Refused code={refused} />
        <ChangesNotice task={task} />
        {task.text && (
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('translation.task.whole')}</summary>
            <p lang={languageTag(known(task.language))} dir="auto" className="measure whitespace-pre-line">
              {task.text}
            </p>
          </details>
        )}
        <FormWords also={['translation']}>
          <TranslateForm
            key={task.sourceHash}
            actions={{ sign: sign.bind(null, to), save: save.bind(null, to) }}
            sourceHash={task.sourceHash}
            language={languageTag(known(task.language))}
            sentences={await sentencesOf(task)}
            warned={task.segments.some(({ warnings }) => warnings.length > 0)}
          />
        </FormWords>
      </DeskRoom>
    );
  });
}
