import type { AccountKind } from '@/lib/db/generated/enums';
import type { Messages } from '@/lib/i18n/messages';
import { signedId } from '@/lib/secrets';

/** Each mail has its words in `messages/<locale>/mail.json` and at most one button, which leads here. */
export type Template = keyof Messages['mail']['letters'];

type To = { token?: string; reference?: string; kind?: AccountKind };

export const buttonPaths: Record<Template, (to: To) => string> = {
  resumeDraft: ({ token }) => `/inquiry/resume/${token}`,
  signIn: ({ token }) => `/sign-in/link/${token}`,
  inquiryReceived: ({ token }) => `/confirm/${token}`,
  inquiryAccepted: ({ reference }) => `/journey/${reference}`,
  inquiryDeclined: ({ reference }) => `/journey/${reference}`,
  questionAsked: ({ reference }) => `/journey/${reference}/messages`,
  messageWritten: ({ reference }) => `/journey/${reference}/messages`,
  stageMoved: ({ reference }) => `/journey/${reference}`,
  recordsMissing: ({ reference }) => `/journey/${reference}/records`,
  recordsComplete: ({ reference }) => `/journey/${reference}`,
  recordsArrived: ({ reference }) => `/desk/cases/${reference}/records`,
  hospitalSent: ({ reference }) => `/journey/${reference}/records`,
  fileRefused: ({ reference }) => `/journey/${reference}/records`,
  malwareFound: ({ reference }) => `/desk/cases/${reference}/records`,
  workGiven: () => '/desk?owner=me',
  workTaken: () => '/desk',
  glassBroken: ({ reference }) => `/journey/${reference}/who-looked`,
  trailBroken: () => '/desk/audit',
  patientWrote: ({ reference }) => `/desk/cases/${reference}/messages`,
  severalNews: ({ reference, kind }) => (kind === 'staff' ? `/desk/cases/${reference}` : `/journey/${reference}`),
  redFlag: ({ reference }) => `/desk/cases/${reference}`,
  redFlagSecond: ({ reference }) => `/desk/cases/${reference}`,
  promiseBroken: ({ reference }) => `/desk/cases/${reference}`,
  noteMention: ({ reference }) => `/desk/cases/${reference}#notes`,
  givenToYou: ({ reference }) => `/desk/cases/${reference}`,
  translationWanted: () => '/desk/translations',
  translationDelivered: ({ reference }) => `/desk/cases/${reference}/records`,
  translationReady: ({ reference }) => `/journey/${reference}/records`,
  apology: ({ reference }) => `/journey/${reference}`,
  addressChanged: ({ token }) => `/confirm/${token}`,
  caseMerged: ({ reference }) => `/journey/${reference}`,
  newSignIn: ({ kind }) => (kind === 'staff' ? '/desk/account' : '/account'),
  staffInvitation: ({ token }) => `/join/${token}`,
  recoveryAsked: () => '/sign-in/staff',
  recoveryConfirmed: () => '/sign-in/staff',
  recoveryWithdrawn: () => '/sign-in/staff',
  recoveryReady: ({ token }) => `/recover/${token}`,
  recoveryDone: () => '/sign-in/staff',
  recoveryBegun: ({ token }) => `/begin-again/${token}`,
  recoveryAnew: () => '/sign-in/staff',
  factorChanged: () => '/desk/account',
};

/** Where a notice is stopped: by this button of a mail program, or on the page that shows one. */
export const stopPath = (noticeId: string) => `/notices/stop/${signedId('stop', noticeId)}`;
