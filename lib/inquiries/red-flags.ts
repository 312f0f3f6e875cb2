import { type RedSign, redSigns } from '@/lib/care-journey/triage/signs';

/** Signs that cannot wait for an office (A-B-C, stroke, sepsis, bleeding, self-harm); worded in `inquiries.urgency.signs`. */
export const redFlags = redSigns;

export type RedFlag = RedSign;
