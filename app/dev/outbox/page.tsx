import { notFound, unstable_rethrow } from 'next/navigation';
import { readOutbox } from '@/lib/desk/outbox';
import { Problem } from '@/lib/errors';
import { directionOf } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

const links = /(https?:\/\/\S+)/;

/** The text of a mail, its link one can follow. */
const linked = (text: string) =>
  text.split(links).map((part) =>
    links.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );

async function outbox() {
  try {
    return await readOutbox();
  } catch (fault) {
    unstable_rethrow(fault);
    if (fault instanceof Problem) notFound();
    return null;
  }
}

export default async function OutboxPage() {
  const held = await outbox();
  if (!held) return <main className="py-10 room">The database cannot be reached at this moment.</main>;
  return (
    <main className="space-y-8 py-10 room">
      <h1>Outbox of the demonstration</h1>
      <p>There is no mail server, so every message is kept here. None of this exists outside the demonstration.</p>
      <section className="space-y-2">
        <h2>One-time codes of the invented staff, at this moment</h2>
        <ul>
          {held.codes.map(({ email, role, code }) => (
            <li key={email}>
              {email} ({role}): <strong className="tabular-nums">{code}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section className="space-y-6">
        <h2>Messages, the latest first</h2>
        {held.mails.map(({ id, recipient, subject, text, locale }) => (
          <article key={id} className="border-t border-line pt-4">
            <p className="text-small text-quiet">To {recipient}</p>
            <div lang={locale} dir={directionOf(known(locale))}>
              <h3>{subject}</h3>
              <p className="wrap-anywhere whitespace-pre-line">{linked(text)}</p>
            </div>
          </article>
        ))}
      </section>
    </main>
  );
}
