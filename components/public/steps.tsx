import type { ReactNode } from 'react';

/** What happens one after the other, on the line that the whole journey follows. */
export function Steps({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ol>
      {lines.map((line, at) => (
        <li key={at} className="group relative flex gap-4 pb-5 last:pb-0">
          <span className="absolute start-[0.9375rem] top-9 bottom-0 border-s-3 border-accent group-last:hidden" />
          <span
            aria-hidden="true"
            className="flex size-8 shrink-0 items-center justify-center rounded-full border-2 border-accent text-small font-semibold text-accent tabular-nums"
          >
            {at + 1}
          </span>
          <span className="pt-0.5">{line}</span>
        </li>
      ))}
    </ol>
  );
}
