import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Colleague } from '@/lib/desk/colleagues';
import type { Notes } from '@/lib/desk/notes/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { CaseForm } from './case-form';
import { Folded, Part } from './part';

type Note = Notes['rows'][number];
type Props = {
  notes: Notes;
  colleagues: Colleague[];
  own: string;
  editing?: string;
  timeZone: string;
  here: string;
  write?: FormAction;
  edit?: FormAction;
};

const written = 'wrap-anywhere whitespace-pre-line';

function Before({ versions, timeZone }: { versions: Note['versions']; timeZone: string }) {
  const t = useTranslations('workspace.notes');
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Folded title={t('before')}>
      {versions.map(({ id, text, replacedAt }) => (
        <div key={id}>
          <p className="text-small text-quiet">{momentIn(replacedAt, locale, timeZone)}</p>
          <p dir="auto" className={written}>
            {text}
          </p>
        </div>
      ))}
    </Folded>
  );
}

function Words({ note, editing, edit }: { note: Note; editing: boolean; edit?: FormAction }) {
  const t = useTranslations('workspace.notes');
  if (!editing || !edit)
    return (
      <p dir="auto" className={written}>
        {note.text}
      </p>
    );
  return (
    <CaseForm
      action={edit}
      submitLabel={t('saveEdit')}
      hidden={{ noteId: note.id }}
      questions={[{ kind: 'text', name: 'words', label: t('text'), rows: 6 }]}
      known={{ words: note.text }}
    />
  );
}

function OneNote({ note, ...rest }: { note: Note } & Pick<Props, 'own' | 'editing' | 'timeZone' | 'here' | 'edit'>) {
  const t = useTranslations('workspace.notes');
  const locale = useLocale();
  const { own, editing, timeZone, here, edit } = rest;
  const by = { name: `\u2068${note.author.writtenName}\u2069`, at: momentIn(note.writtenAt, locale, timeZone) };
  return (
    <li className="space-y-2 py-4">
      <p className="text-small text-quiet">
        {t('by', by)}
        {note.editedAt && ` · ${t('edited', { at: momentIn(note.editedAt, locale, timeZone) })}`}
        {note.mentions.map(({ account }) => (
          <span key={account.writtenName}>
            {' · @'}
            <bdi>{account.writtenName}</bdi>
          </span>
        ))}
      </p>
      <Words note={note} editing={editing === note.id && note.authorId === own} edit={edit} />
      {note.authorId === own && edit && editing !== note.id && (
        <Link href={`${here}?edit=${note.id}#notes`} className="inline-flex min-h-11 items-center">
          {t('edit')}
        </Link>
      )}
      <Before versions={note.versions} timeZone={timeZone} />
    </li>
  );
}

/** What colleagues write to each other; it stands on no page of a patient or relative. */
export function NotesPart({ notes, colleagues, write, here, own, ...rest }: Props) {
  const t = useTranslations('workspace.notes');
  const mentions = colleagues
    .filter(({ id }) => id !== own)
    .map(({ id, writtenName }) => ({ value: id, label: writtenName }));
  return (
    <Part id="notes" title={t('title')} count={t('hint')}>
      {write && (
        <CaseForm
          folded={t('write')}
          action={write}
          submitLabel={t('save')}
          questions={[
            { kind: 'text', name: 'note', label: t('text'), rows: 5 },
            { kind: 'checks', name: 'mentions', label: t('mention'), options: mentions, optional: true },
          ]}
        />
      )}
      {notes.rows.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {notes.rows.map((note) => (
            <OneNote key={note.id} note={note} own={own} here={here} {...rest} />
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 empty:hidden">
        {notes.turned && <Link href={`${here}#notes`}>{t('newest')}</Link>}
        {notes.older && <Link href={`${here}?notes=${notes.older}#notes`}>{t('older')}</Link>}
      </p>
    </Part>
  );
}
