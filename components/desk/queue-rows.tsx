'use client';

import { useMemo } from 'react';
import { type AsText, fromText } from '@/components/ui/as-text';
import { Drawings, Drawn } from '@/components/ui/icon';

/** A case as the list says it: every word is made on the server. */
export type RowWords = {
  href: string;
  reference: string;
  /** Which case it is, and whose it was when it was shown. */
  choice: string;
  name: string;
  place: string;
  about: string;
  signs?: true;
  owner?: string;
  due: string;
  dueAt: string;
  clock?: 'runs' | 'late';
};

type Props = {
  rows: AsText<RowWords[]>;
  label: string;
  words: Record<'choose' | 'signs' | 'nobody', string>;
  canChoose: boolean;
};

const clocks = { late: 'desk-alarm', runs: 'font-semibold' };

const due = ({ due: said, dueAt, clock }: RowWords) => (
  <time dateTime={dueAt} className={clock ? clocks[clock] : 'text-quiet'}>
    {clock && <Drawn name={clock === 'late' ? 'danger' : 'clock'} />}
    {clock ? ` ${said}` : said}
  </time>
);

const about = (row: RowWords, signs: string) =>
  row.signs ? (
    <div>
      <p className="desk-alarm">
        <Drawn name="danger" /> {signs}
      </p>
      <p>{row.about}</p>
    </div>
  ) : (
    <p>{row.about}</p>
  );

/** A function and no component, of as few elements as say it: each stands fifty times in a page. */
const rowOf = (row: RowWords, { words, canChoose }: Pick<Props, 'words' | 'canChoose'>) => (
  <li key={row.reference} data-row className="desk-row">
    {canChoose && (
      <label className="desk-choose">
        <input type="checkbox" name="cases" value={row.choice} aria-labelledby={`desk-choose ${row.reference}`} />
      </label>
    )}
    <div>
      <a href={row.href} id={row.reference} className="desk-name">
        <bdi dir="auto">{row.name}</bdi>
      </a>
      <p>
        <bdi dir="ltr">{row.reference}</bdi>
        {` · ${row.place}`}
      </p>
    </div>
    {about(row, words.signs)}
    {row.owner ? <p>{row.owner}</p> : <p className="text-quiet">{words.nobody}</p>}
    {due(row)}
  </li>
);

/** Rendered from words alone: fifty rows as elements of the server weigh and take twice as much, and stand still here. */
export function QueueRows({ rows, label, words, canChoose }: Props) {
  const all = useMemo(() => fromText(rows), [rows]);
  return (
    <>
      <span id="desk-choose" hidden>
        {words.choose}
      </span>
      <Drawings names={['clock', 'danger']} />
      <ol aria-label={label} className="divide-y divide-line border-y border-line">
        {all.map((row) => rowOf(row, { words, canChoose }))}
      </ol>
    </>
  );
}
