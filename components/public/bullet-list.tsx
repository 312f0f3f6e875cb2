import type { ReactNode } from 'react';

export function BulletList({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="list-disc space-y-1.5 ps-6 marker:text-accent">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
