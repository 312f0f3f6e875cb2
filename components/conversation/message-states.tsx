import { useLocale, useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { ShownMessage } from '@/lib/conversation/shown-message';
import { momentIn } from '@/lib/people/moments';
import { Written } from './written';

type Props = { message: ShownMessage; timeZone: string };

function Reads({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const others = message.reads.filter(({ kind }) => (kind === 'staff') !== message.author.isStaff);
  if (others.length === 0) return <p>{t('unread')}</p>;
  return others.map(({ name, at }) => (
    <p key={name}>{t('read', { at: momentIn(at, locale, timeZone), name: `\u2068${name}\u2069` })}</p>
  ));
}

function Versions({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  if (!message.editedAt || message.versions.length === 0) return null;
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline">{t('versions')}</summary>
      <ul className="space-y-3">
        {message.versions.map(({ version, text, language, writtenAt }) => (
          <li key={version} className="border-s-2 border-line ps-3">
            <p>{momentIn(writtenAt, locale, timeZone)}</p>
            <Written text={text} language={language} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What became of a message: delivered, read by whom, changed, answered. */
export function MessageStates({ message, timeZone }: Props) {
  const t = useTranslations('conversation');
  const locale = useLocale();
  const isOut = message.audience === 'patient' && message.releasedAt !== null;
  return (
    <div className="text-small text-quiet">
      {message.awaitsAnswer && message.releasedAt && (
        <p>
          <StateWord tone={message.answeredAt ? 'good' : 'info'} icon={message.answeredAt ? 'check' : 'clock'}>
            {t(message.answeredAt ? 'answered' : 'waits')}
          </StateWord>
        </p>
      )}
      {message.editedAt && <p>{t('edited', { at: momentIn(message.editedAt, locale, timeZone) })}</p>}
      <Versions message={message} timeZone={timeZone} />
      {isOut && <Reads message={message} timeZone={timeZone} />}
    </div>
  );
}
