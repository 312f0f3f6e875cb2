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

function Due({ due, dueAt, clock }: RowWords) {
  if (!clock)
    return (
      <p className="text-quiet">
        <time dateTime={dueAt}>{due}</time>
      </p>
    );
  return (
    <p className={clock === 'late' ? 'desk-alarm' : 'font-semibold'}>
      <Drawn name={clock === 'late' ? 'danger' : 'clock'} /> <time dateTime={dueAt}>{due}</time>
    </p>
  );
}

function Row({ row, words, canChoose }: { row: RowWords } & Pick<Props, 'words' | 'canChoose'>) {
  const { reference, href, name, place, about, signs, owner } = row;
  return (
    <li data-row className="desk-row">
      {canChoose && (
        <label className="desk-choose">
          <input type="checkbox" name="cases" value={row.choice} aria-labelledby={`desk-choose ${reference}`} />
        </label>
      )}
      <div>
        <a href={href} id={reference} className="desk-name">
          <bdi dir="auto">{name}</bdi>
        </a>
        <p>
          <bdi dir="ltr">{reference}</bdi> · {place}
        </p>
      </div>
      <div>
        {signs && (
          <p className="desk-alarm">
            <Drawn name="danger" /> {words.signs}
          </p>
        )}
        <p>{about}</p>
      </div>
      {owner ? (
        <p>
          <bdi dir="auto">{owner}</bdi>
        </p>
      ) : (
        <p className="text-quiet">{words.nobody}</p>
      )}
      <Due {...row} />
    </li>
  );
}

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
        {all.map((row) => (
          <Row key={row.reference} row={row} words={words} canChoose={canChoose} />
        ))}
      </ol>
    </>
  );
}
