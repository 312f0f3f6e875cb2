/** The path as a sign: home, the arc, the hospital. */
export function BrandMark() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 40 40"
      fill="none"
      strokeWidth="2.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="mirrored size-9 shrink-0"
    >
      <path d="M5 33c2-20 8-25 15-25s13 5 15 25" className="stroke-accent" />
      <path d="M1.5 36V29L7 24.500l5.5 4.500v7Z" className="fill-warm stroke-ink" strokeWidth="2" />
      <circle cx="20" cy="8" r="4.5" className="fill-paper stroke-ink" strokeWidth="2" />
      <path d="M27.5 36V29l5.5-4.5 5.5 4.500v7Z" className="fill-warm stroke-ink" strokeWidth="2" />
    </svg>
  );
}
