import { forgetOldSessions } from '@/lib/accounts/jobs';
import { makeMissingSearchKeys } from '@/lib/care-journey/jobs';
import { forgetParkedTexts, releaseMessage } from '@/lib/conversation/jobs';
import { checkAudit, sealAudit } from '@/lib/desk/audit-jobs';
import { watchClocks } from '@/lib/desk/jobs';
import { forgetOldDrafts } from '@/lib/inquiries/jobs';
import type { Job } from '@/lib/jobs/define-job';
import { deliverMail } from '@/lib/mail/jobs';
import { forgetOldEvents } from '@/lib/notices/jobs';
import { sendNotice } from '@/lib/notices/send';
import { spreadNews } from '@/lib/notices/spread';
import { scanWaiting, takeUpload } from '@/lib/records/jobs';
import { removeBytes } from '@/lib/records/object-jobs';
import { checkWhole, sweepStorage } from '@/lib/records/upload-jobs';
import { afterSigning, catchUp, translateByMachine } from '@/lib/translation/jobs';
import { tellTranslators } from '@/lib/translation/tell-translators';

/** A canned reply is used when somebody next looks for one. */
const translationSigned = afterSigning({ message: releaseMessage, cannedReply: async () => {} });

/** Every job there is; `npm run migrate` makes a queue of each. */
export const jobs: Job[] = [
  deliverMail,
  spreadNews,
  sendNotice,
  watchClocks,
  forgetOldDrafts,
  forgetOldEvents,
  forgetOldSessions,
  forgetParkedTexts,
  translateByMachine,
  translationSigned,
  tellTranslators,
  catchUp,
  makeMissingSearchKeys,
  takeUpload,
  scanWaiting,
  removeBytes,
  checkWhole,
  sweepStorage,
  sealAudit,
  checkAudit,
] as Job[];
