import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Written } from '@/components/conversation/written';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { withDoor } from '@/lib/auth/with-door';
import { findReply, type KeptReply } from '@/lib/conversation/replies';
import { languageName } from '@/lib/people/languages';
import { DeskRoom } from '../../desk-room';
import { keep, retire } from '../actions';
import { ReplyFrame } from '../reply-frame';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/replies/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.replies');
  return { title: t('title'), robots: { index: false } };
}

async function Versions({ versions }: Pick<KeptReply, 'versions'>) {
  const [t, locale] = [await getTranslations('translation'), await getLocale()];
  return (
    <section className="space-y-4">
      <h2>{t('replies.versions')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {versions.map(({ language, state, text, reviewer }) => (
          <li key={language} className="space-y-1 py-3">
            <h3>{languageName(language, locale)}</h3>
            {text && <Written text={text} language={language} />}
            <p className="text-small text-quiet">
              {text && reviewer ? t('replies.by', { name: `\u2068${reviewer}\u2069` }) : t(`tasks.states.${state}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default async function ReplyPage({ params }: Props) {
  const { id } = await params;
  return withDoor('reply.keep', async (actor) => {
    const [t, locale] = [await getTranslations('translation.replies'), await getLocale()];
    const reply = await findReply(actor, id);
    const to = { locale, id };
    return (
      <DeskRoom actor={actor} path={`/desk/replies/${id}`} title={reply.title}>
        <ReplyFrame action={keep.bind(null, to)} known={reply} />
        <Versions versions={reply.versions} />
        <FormWords>
          <ButtonForm action={retire.bind(null, to)} label={t('retire')} tone="danger" size="normal" />
        </FormWords>
      </DeskRoom>
    );
  });
}
