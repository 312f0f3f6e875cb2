import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReplyList } from '@/components/conversation/reply-list';
import { withDoor } from '@/lib/auth/with-door';
import { listReplies } from '@/lib/conversation/replies';
import { DeskRoom } from '../desk-room';
import { keep } from './actions';
import { ReplyFrame } from './reply-frame';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/replies'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translation.replies');
  return { title: t('title'), robots: { index: false } };
}

export default async function RepliesPage({ searchParams }: Props) {
  const { done } = await searchParams;
  return withDoor('reply.keep', async (actor) => {
    const [t, locale] = [await getTranslations('translation.replies'), await getLocale()];
    return (
      <DeskRoom actor={actor} path="/desk/replies" title={t('title')} done={done ? t('done') : null}>
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('new')}</summary>
          <ReplyFrame action={keep.bind(null, { locale, id: null })} />
        </details>
        <ReplyList replies={await listReplies(actor)} />
      </DeskRoom>
    );
  });
}
