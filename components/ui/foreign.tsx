import type { ReactNode } from 'react';

/** A reference, phone number, address or code: always left to right, and never mixed with the words around it. */
export function Isolate({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="tabular-nums">
      {children}
    </bdi>
  );
}

/** The same for a sentence of the messages, which takes no elements: kept on one line. */
export const isolated = (text: string) => `\u2066${text.replaceAll(' ', '\u00a0')}\u2069`;

/** A name or text that a person wrote, in a language which may not be the page's. */
export function Foreign({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <bdi lang={lang} dir="auto">
      {children}
    </bdi>
  );
}
