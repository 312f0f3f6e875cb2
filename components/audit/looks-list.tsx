import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import type { Look } from '@/lib/audit/who-looked';
import { momentIn } from '@/lib/people/moments';

type Props = { looks: Look[]; timeZone: string };

function Who({ isSelf, kind, name, role }: Look) {
  const t = useTranslations('audit');
  if (isSelf) return <strong>{t('looks.you')}</strong>;
  const known = kind === 'staff' ? t('looks.formerStaff') : t('looks.unknown');
  const part = kind === 'person' ? name && t('looks.person') : role && t(`roles.${role}`);
  return (
    <>
      <strong className="block">{name ? <Foreign>{name}</Foreign> : known}</strong>
      {part && <span className="block text-quiet">{part}</span>}
    </>
  );
}

function When({ look, timeZone }: { look: Look; timeZone: string }) {
  const t = useTranslations('audit.looks');
  const locale = useLocale();
  const at = momentIn(look.last, locale, timeZone);
  return (
    <time dateTime={look.last.toISOString()}>
      {look.times > 0 ? t('times', { count: look.times, at }) : t('opened', { at })}
    </time>
  );
}

/** One line for each person and day, newest first. */
export function LooksList({ looks, timeZone }: Props) {
  const t = useTranslations('audit');
  if (looks.length === 0) return <p>{t('looks.none')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {looks.map((look, line) => (
        <li key={line} className="space-y-1 py-4">
          <p>
            <Who {...look} />
          </p>
          <p>
            <When look={look} timeZone={timeZone} />
          </p>
          {look.glass && (
            <p className="border-s-4 border-caution ps-3">{t('looks.glass', { reason: t(`reasons.${look.glass}`) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
