import type { Stage } from '@/lib/db/generated/enums';

/** The way of a case, in order; the two other ends can come from any of them. */
export const way = [
  'inquiry',
  'records',
  'review',
  'planning',
  'arrival',
  'treatment',
  'discharge',
  'home',
  'closed',
] as const satisfies Stage[];

type OpenStage = Exclude<(typeof way)[number], 'closed'>;

export const open = way.filter((stage): stage is OpenStage => stage !== 'closed');

/** What follows what: the only state table. A remote second opinion closes, or goes on to planning, after its review. */
export const moves = {
  acceptInquiry: { from: ['inquiry'], to: 'records' },
  startReview: { from: ['records'], to: 'review' },
  startPlanning: { from: ['records', 'review'], to: 'planning' },
  arrive: { from: ['planning'], to: 'arrival' },
  admit: { from: ['arrival'], to: 'treatment' },
  discharge: { from: ['treatment'], to: 'discharge' },
  goHome: { from: ['discharge'], to: 'home' },
  close: { from: ['review', 'home'], to: 'closed' },
  decline: { from: open, to: 'declined' },
  withdraw: { from: open, to: 'withdrawn' },
} satisfies Record<string, { from: readonly Stage[]; to: Stage }>;

export type Move = keyof typeof moves;

/** Moves with nothing to decide beside them; accepting, declining and withdrawing are verbs of their own. */
export const plainMoves = [
  'startReview',
  'startPlanning',
  'arrive',
  'admit',
  'discharge',
  'goHome',
  'close',
] as const satisfies Move[];

export type PlainMove = (typeof plainMoves)[number];

export const isOpen = (stage: Stage) => (open as readonly Stage[]).includes(stage);

export const movesFrom = (stage: Stage) =>
  plainMoves.filter((move) => (moves[move].from as readonly Stage[]).includes(stage));

/** The stage of the medical travel care continuum (Global Healthcare Accreditation, I to VI) that a stage is evidence for. */
export const ghaStage: Record<OpenStage, 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI'> = {
  inquiry: 'I',
  records: 'II',
  review: 'II',
  planning: 'II',
  arrival: 'III',
  treatment: 'IV',
  discharge: 'V',
  home: 'VI',
};
