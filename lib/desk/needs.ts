import { type Move, movesFrom } from '@/lib/care-journey/stages';
import type { CaseOnDesk } from './queries';

export const lacks = [
  'acuity',
  'coordinator',
  'passportName',
  'phone',
  'email',
  'confirmation',
  'answer',
  'programme',
] as const;

export type Lack = (typeof lacks)[number];

const isMissing: Record<Lack, (on: CaseOnDesk) => boolean> = {
  acuity: ({ acuity }) => acuity === null,
  coordinator: ({ coordinatorId }) => coordinatorId === null,
  passportName: ({ patient }) => !patient.passportName,
  phone: ({ patient }) => !patient.capacities[0]?.account.phone,
  email: ({ patient }) => !patient.capacities[0]?.account.email,
  confirmation: ({ patient }) => {
    const writer = patient.capacities[0];
    return Boolean(writer?.account.email) && !writer?.confirmedAt;
  },
  answer: ({ messages }) => messages.length > 0,
  programme: ({ programme }) => programme === 'unsure',
};

/** What we do not know of a case yet and will have to ask or decide. */
export const missingIn = (on: CaseOnDesk) => lacks.filter((lack) => isMissing[lack](on));

/** What a move can do without and should not; a person decides. */
const needed: Partial<Record<Move, readonly Lack[]>> = {
  acceptInquiry: ['acuity', 'programme'],
  startReview: ['acuity', 'coordinator', 'answer', 'programme'],
  startPlanning: ['acuity', 'coordinator', 'passportName', 'answer', 'programme'],
  arrive: ['coordinator', 'passportName', 'phone', 'confirmation'],
  admit: ['coordinator', 'passportName'],
  discharge: ['coordinator'],
  goHome: ['coordinator', 'phone', 'email'],
  close: ['answer'],
};

/** The moves that are open to a case, each with what is missing for it. */
export const movesWithNeeds = (on: CaseOnDesk) =>
  (on.stage === 'inquiry' ? (['acceptInquiry'] as const) : movesFrom(on.stage)).map((move) => ({
    move,
    missing: missingIn(on).filter((lack) => needed[move]?.includes(lack)),
  }));
