/** How long staff stay signed in: `idle` without a page opened, `absolute` in all. How long an invitation can be accepted. */
export const staffSignIn = { idleMinutes: 30, absoluteHours: 12, invitationDays: 7 };
