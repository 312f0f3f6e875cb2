import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; count?: ReactNode; children: ReactNode };

/** One part of the page of a case, which the list of next steps leads to. */
export function Part({ id, title, count, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 space-y-4">
      <h2 id={`${id}-title`}>{title}</h2>
      {count && <p className="text-quiet">{count}</p>}
      {children}
    </section>
  );
}

/** What is needed now and then stands folded; what is open when the page is made stays open without scripts. */
export function Folded({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <div className="space-y-4 pt-2">{children}</div>
    </details>
  );
}
