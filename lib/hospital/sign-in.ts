/**
 * How long staff stay signed in: `idle` without a page opened, `absolute` in all. How long an invitation can be accepted, and
 * the link of who was let begin again; no more than a day (NIST SP 800-63B).
 */
export const staffSignIn = { idleMinutes: 30, absoluteHours: 12, invitationDays: 7, beginAgainMinutes: 60 };
