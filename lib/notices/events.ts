import type { Topic } from '@/lib/care-journey/audience';
import type { Template } from '@/lib/mail/templates';

type About = {
  /** Followers whose scope holds the topic and who acts for the patient; only who acts; or the staff whose work it is. */
  hears: { topic: Topic } | 'acting' | 'staff';
  /** Leaves at once: it waits for no other news and for no end of quiet hours. */
  urgent?: true;
  /** May be heard first by those whom the patient named for that. */
  difficult?: true;
  /** Why nobody may stop it; without a reason everybody may. */
  kept?: 'decision' | 'safety' | 'privacy';
};

/** What can happen to a case that somebody hears of. Each has its words in `messages/<locale>/mail.json`. */
export const events = {
  inquiryAccepted: { hears: { topic: 'journey' }, kept: 'decision' },
  inquiryDeclined: { hears: { topic: 'journey' }, difficult: true, kept: 'decision' },
  questionAsked: { hears: { topic: 'messages' } },
  messageWritten: { hears: { topic: 'messages' } },
  stageMoved: { hears: { topic: 'journey' } },
  glassBroken: { hears: 'acting', urgent: true, kept: 'privacy' },
  redFlag: { hears: 'staff', urgent: true, kept: 'safety' },
  patientWrote: { hears: 'staff' },
} as const satisfies Partial<Record<Template, About>>;

export type EventCode = keyof typeof events;

export const eventCodes = Object.keys(events) as EventCode[];

export const about = (event: EventCode): About => events[event];

export type Stoppable = { [E in EventCode]: 'kept' extends keyof (typeof events)[E] ? never : E }[EventCode];

export const mayStop = (event: EventCode): event is Stoppable => !about(event).kept;

/** What an account of this kind can hear of. */
export const eventsFor = (kind: 'person' | 'staff') =>
  eventCodes.filter((event) => (about(event).hears === 'staff') === (kind === 'staff'));

export const stoppableFor = (kind: 'person' | 'staff') => eventsFor(kind).filter(mayStop);
