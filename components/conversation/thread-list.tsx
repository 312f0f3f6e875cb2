import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { now } from '@/lib/clock';
import type { Thread } from '@/lib/conversation/queries';
import type { ShownMessage } from '@/lib/conversation/shown-message';
import { momentIn } from '@/lib/people/moments';
import { GateNotice } from './gate-notice';
import { MessageStates } from './message-states';
import { BothTexts, MessageText } from './message-text';

type Props = { thread: Thread; path: string; timeZone: string; isOlder: boolean };
type EntryProps = { message: ShownMessage } & Omit<Props, 'isOlder'>;

const mayChange = ({ mine, critical, releasedAt, audience }: ShownMessage) =>
  mine && !(audience === 'patient' && releasedAt && critical.length > 0);

function Head({ message, timeZone }: { message: ShownMessage; timeZone: string }) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  return (
    <header className="flex flex-wrap items-baseline gap-x-3">
      <h2 className="text-body font-semibold">{message.mine ? t('you') : <Foreign>{message.author.name}</Foreign>}</h2>
      <time dateTime={message.sentAt.toISOString()} className="text-small text-quiet">
        {momentIn(message.sentAt, locale, timeZone)}
      </time>
      {message.audience === 'staff' && (
        <StateWord tone="quiet" icon="lock">
          {t('staffOnly')}
        </StateWord>
      )}
    </header>
  );
}

function Entry({ message, thread, path, timeZone }: EntryProps) {
  const t = useTranslations('conversation');
  const Text = thread.reader.isStaff ? BothTexts : MessageText;
  return (
    <li id={message.id} className="space-y-3 py-6">
      <Head message={message} timeZone={timeZone} />
      <Text message={message} timeZone={timeZone} />
      <GateNotice
        waits={thread.waits.filter(({ messageId }) => messageId === message.id)}
        critical={message.critical}
        timeZone={timeZone}
      />
      <MessageStates message={message} timeZone={timeZone} />
      {mayChange(message) && (
        <Link href={`${path}?edit=${message.id}#write`} className="inline-flex min-h-11 items-center text-small">
          {t('edit')}
        </Link>
      )}
    </li>
  );
}

/** What we promised, above the message that it answers. */
function ReplyBy({ thread, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const due = thread.replyBy;
  if (!due) return null;
  const there = momentIn(due, locale, timeZone);
  return <Clock dateTime={due.toISOString()} tone={due < now() ? 'caution' : 'info'} time={t('promised', { there })} />;
}

/** A page of the conversation, newest first. */
export function ThreadList(props: Props) {
  const t = useTranslations('conversation');
  const { thread, path, isOlder } = props;
  if (thread.messages.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {isOlder ? (
        <p>
          <Link href={path} className="inline-flex min-h-11 items-center">
            {t('newer')}
          </Link>
        </p>
      ) : (
        <ReplyBy {...props} />
      )}
      <ol className="divide-y divide-line border-y border-line">
        {thread.messages.map((message) => (
          <Entry key={message.id} message={message} {...props} />
        ))}
      </ol>
      {thread.older && (
        <p>
          <Link href={`${path}?before=${thread.older}`} className="inline-flex min-h-11 items-center">
            {t('older')}
          </Link>
        </p>
      )}
    </>
  );
}
