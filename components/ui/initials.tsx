import { initials } from '@/lib/people/names';

/** Where no face is: the letters of a name, which itself always stands beside it. */
export function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-12 shrink-0 items-center justify-center rounded-full bg-warm-soft font-semibold text-warm-ink contrast-more:border"
    >
      <bdi>{initials({ written: name })}</bdi>
    </span>
  );
}
