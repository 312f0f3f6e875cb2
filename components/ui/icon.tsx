import type { ReactNode } from 'react';
import { classNames } from './class-names';

const drawings = {
  check: <path d="M4.5 12.5 10 18 19.5 6.5" />,
  caution: (
    <>
      <path d="M12 3.5 21.5 20h-19Z" />
      <path d="M12 10v4.5M12 17.3v.2" />
    </>
  ),
  danger: (
    <>
      <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8Z" />
      <path d="M12 7.5v5.5M12 16.3v.2" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.5v.2" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.5V12l3.5 2.5" />
    </>
  ),
  forward: <path d="M4 12h15M13 6l6 6-6 6" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  phone: <path d="M5 4h4l1.5 5L8 11c1 2.3 2.7 4 5 5l2-2.5 5 1.500v4c-9 1-16-6-15-15Z" />,
  mail: (
    <>
      <path d="M3 6h18v13H3Z" />
      <path d="m3 7 9 7 9-7" />
    </>
  ),
  chat: <path d="M4 5h16v11h-8l-5 4v-4H4Z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c-5.5 5.5-5.5 12.5 0 18M12 3c5.5 5.5 5.5 12.5 0 18" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 21c.5-5 3.5-7 7.5-7s7 2 7.5 7" />
    </>
  ),
  home: <path d="M3 11.5 12 4l9 7.500M5.5 10v10h13V10M10 20v-6h4v6" />,
  hospital: <path d="M4 21V6h16v15M2.5 21h19M12 9v6M9 12h6M10 21v-3h4v3" />,
  suitcase: <path d="M3.5 8h17v12h-17ZM9 8V4.500h6V8M7.5 8v12M16.5 8v12" />,
  document: (
    <>
      <path d="M6 3h8l4.5 4.500V21H6Z" />
      <path d="M9 12h6.500M9 16h6.500M14 3v4.500h4.5" />
    </>
  ),
  lock: <path d="M5 11h14v10H5ZM8 11V8a4 4 0 0 1 8 0v3M12 15v2.5" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  later: <circle cx="12" cy="12" r="8" strokeDasharray="3 3.3" />,
  now: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="4" fill="currentColor" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  heart: <path d="M12 20C5 15 3 11.5 3.5 8.5 4.2 4.5 9.5 3.5 12 7.500c2.5-4 7.8-3 8.5 1C21 11.5 19 15 12 20Z" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

const directional = new Set<IconName>(['forward', 'back', 'chat', 'document']);

const sizes = { text: 'size-[1.25em]', small: 'size-4', large: 'size-8' };

/** Drawings that a long list repeats: drawn once beside it, and shown from there by `Drawn`. */
export const Drawings = ({ names }: { names: IconName[] }) => (
  <svg className="hidden">
    {names.map((name) => (
      <symbol key={name} id={`drawn-${name}`} viewBox="0 0 24 24">
        {drawings[name]}
      </symbol>
    ))}
  </svg>
);

export const Drawn = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" className="drawn">
    <use href={`#drawn-${name}`} />
  </svg>
);

type Props = { name: IconName; size?: keyof typeof sizes; className?: string };

/** A drawing beside a word, never instead of one; as `text` it grows with the letters. */
export function Icon({ name, size = 'text', className }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('inline-block shrink-0', sizes[size], directional.has(name) && 'mirrored', className)}
    >
      {drawings[name]}
    </svg>
  );
}
