import type { ReactNode } from 'react';

/** A heading with its paragraphs. */
export function Passage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="space-y-3 measure">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
