import type { ReactNode } from 'react';
import '@/app/styles/globals.css';

/** For whoever runs the demonstration: not a page of the hospital, so it speaks English alone. */
export default function DevLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
