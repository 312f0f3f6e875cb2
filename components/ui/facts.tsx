import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; detail: ReactNode; action?: ReactNode };

/** What we know, term by term; `action` (a link to change it) stands at the inline end. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {facts.map(({ term, detail, action }, row) => (
        <div key={row} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4">
          <dt className="basis-[min(10rem,100%)] font-semibold text-quiet">{term}</dt>
          <dd className="min-w-0 flex-1 basis-[min(14rem,100%)] whitespace-pre-line">{detail}</dd>
          {action && <dd className="ms-auto">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
