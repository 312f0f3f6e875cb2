import { classNames } from './class-names';

/** A house on its hill; somebody has left a lamp in the window. */
function House() {
  return (
    <g>
      <path d="M44 300V214l52-44 52 44v86" className="fill-surface" />
      <path d="M32 224 96 168l64 56M44 214v86h104v-86" />
      <path d="M128 196v-26h-14v14" />
      <path d="M66 300v-48h28v48" />
      <circle cx="87" cy="277" r="1.6" className="fill-current" stroke="none" />
      <path d="M108 230h26v30h-26Z" className="fill-warm" />
      <path d="M121 260v-8M115 252h12l-3.5-9h-5Z" className="fill-surface" />
    </g>
  );
}

/** The hospital beyond the hills: tall, plain, its door open. */
function Hospital() {
  return (
    <g>
      <path d="M338 166V66h96v100" className="fill-surface" />
      <path d="M434 166v-64h50v64" className="fill-surface" />
      <path d="M338 166V66h96v100M434 102h50v64M326 166h170" />
      <path d="M386 44v22M372 66V44h28v22" />
      <path d="M386 48.500v11M380.5 54h11" className="stroke-accent" />
      <path d="M354 82h14v14h-14ZM379 82h14v14h-14ZM404 82h14v14h-14ZM354 108h14v14h-14ZM404 108h14v14h-14ZM448 116h22M448 130h22" />
      <path d="M379 108h14v14h-14Z" className="fill-warm" />
      <path d="M372 166v-30h28v30" className="fill-warm" />
      <path d="M386 136v30" />
    </g>
  );
}

/** Two people at the gate: one with a suitcase, one whose hand is held. */
function Travellers() {
  return (
    <g>
      <circle cx="206" cy="233" r="8.5" className="fill-warm" />
      <path d="M195 300v-30c0-17 5-24 11-24s11 7 11 24v30" className="fill-surface" />
      <path d="M206 272v28" />
      <path d="M196 264c-3 6-6 9-10 12" />
      <path d="M172 278h24v22h-24ZM179 278v-6h10v6" className="fill-warm" />
      <circle cx="240" cy="248" r="7.5" className="fill-surface" />
      <path d="M231 300v-24c0-12 3-17 9-17s9 5 9 17v24Z" className="fill-accent" />
      <path d="M216 266c5 7 10 8 16 7" />
    </g>
  );
}

function Hills() {
  return (
    <g>
      <path
        d="M0 300c120 0 190 2 240-16 54-20 52-118 112-118h124c64 0 66 96 114 116 46 20 80 18 130 18-90 52-620 52-720 0Z"
        className="fill-warm-soft"
        stroke="none"
      />
      <path d="M18 300h248M588 302h118" />
    </g>
  );
}

/** The way there, and the way back. */
function Way() {
  return (
    <g strokeWidth="4" className="stroke-accent">
      <path d="M262 304c40 4 88-14 78-38s-52-20-40-44 74-8 86-54" />
      <path d="M400 170c14 34 74 30 92 52s-14 34 6 52 60 30 104 28" strokeDasharray="1 11" />
    </g>
  );
}

/** The house again, small and later: the same door, and now smoke from the chimney. */
function HomeAgain() {
  return (
    <g>
      <path d="M612 302v-46l34-28 34 28v46Z" className="fill-surface" />
      <path d="m602 264 44-38 44 38M612 256v46h68v-46" />
      <path d="M630 302v-28h18v28" className="fill-warm" />
      <path d="M658 264h12v13h-12Z" className="fill-warm" />
      <path d="M668 246v-18h-9v10M664 218c-5-6 6-9 1-16s6-9 2-14" />
    </g>
  );
}

/** Drawn by hand: from home, over the hills to the hospital, and home again. It says nothing that the words do not. */
export function PathPicture({ label, className }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 720 340"
      fill="none"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames('mirrored h-auto w-full stroke-ink text-ink', className)}
    >
      <circle cx="566" cy="84" r="30" className="fill-warm" stroke="none" />
      <Hills />
      <Way />
      <Hospital />
      <House />
      <Travellers />
      <HomeAgain />
    </svg>
  );
}
