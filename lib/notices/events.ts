import type { Topic } from '@/lib/care-journey/audience';
import type { Template } from '@/lib/mail/templates';

type About = {
  /** Followers whose scope holds the topic and who acts for the patient; only who acts; or the staff whose work it is. */
  hears: { topic: Topic } | 'acting' | 'owner' | 'leads' | 'firstOnDuty' | 'secondOnDuty' | 'named';
  /** Leaves at once: it waits for no other news and for no end of quiet hours. */
  urgent?: true;
  /** May be heard first by those whom the patient named for that. */
  difficult?: true;
  /** Why nobody may stop it; without a reason everybody may. */
  kept?: 'decision' | 'safety' | 'privacy' | 'work';
  /** Chosen and stopped together with this one. */
  like?: 'stageMoved' | 'questionAsked' | 'patientWrote';
};

/** What can happen to a case that somebody hears of. Each has its words in `messages/<locale>/mail.json`. */
export const events = {
  inquiryAccepted: { hears: { topic: 'journey' }, kept: 'decision' },
  inquiryDeclined: { hears: { topic: 'journey' }, difficult: true, kept: 'decision' },
  questionAsked: { hears: { topic: 'messages' } },
  messageWritten: { hears: { topic: 'messages' } },
  stageMoved: { hears: { topic: 'journey' } },
  caseMerged: { hears: { topic: 'journey' }, like: 'stageMoved' },
  apology: { hears: { topic: 'journey' }, like: 'stageMoved' },
  recordsMissing: { hears: { topic: 'journey' }, like: 'questionAsked' },
  recordsComplete: { hears: { topic: 'journey' }, like: 'stageMoved' },
  recordsArrived: { hears: 'owner', like: 'patientWrote' },
  hospitalSent: { hears: 'acting', like: 'stageMoved' },
  fileRefused: { hears: 'acting', like: 'questionAsked' },
  malwareFound: { hears: 'owner', kept: 'work' },
  glassBroken: { hears: 'acting', urgent: true, kept: 'privacy' },
  redFlag: { hears: 'firstOnDuty', urgent: true, kept: 'safety' },
  redFlagSecond: { hears: 'secondOnDuty', urgent: true, kept: 'safety' },
  promiseBroken: { hears: 'leads', kept: 'work' },
  noteMention: { hears: 'named', kept: 'work' },
  patientWrote: { hears: 'owner' },
  givenToYou: { hears: 'named', kept: 'work' },
  translationWanted: { hears: 'named', kept: 'work' },
  translationDelivered: { hears: 'owner', kept: 'work' },
  translationReady: { hears: { topic: 'documents' } },
} as const satisfies Partial<Record<Template, About>>;

export type EventCode = keyof typeof events;

export const eventCodes = Object.keys(events) as EventCode[];

export const about = (event: EventCode): About => events[event];

/** What can be chosen by itself. */
export type Stoppable = {
  [E in EventCode]: 'kept' extends keyof (typeof events)[E]
    ? never
    : 'like' extends keyof (typeof events)[E]
      ? never
      : E;
}[EventCode];

/** By which choice this is stopped; none for what nobody may stop. */
export const stoppedBy = (event: EventCode): Stoppable | null => {
  const { kept, like } = about(event);
  return kept ? null : (like ?? (event as Stoppable));
};

export const mayStop = (event: EventCode) => stoppedBy(event) !== null;

const toPeople = (event: EventCode) => {
  const { hears } = about(event);
  return typeof hears === 'object' || hears === 'acting';
};

/** What an account of this kind can choose to hear of. */
export const stoppableFor = (kind: 'person' | 'staff') =>
  eventCodes.filter(
    (event): event is Stoppable => toPeople(event) === (kind === 'person') && stoppedBy(event) === event,
  );
