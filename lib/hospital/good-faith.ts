/** What the law gives people who pay themselves: 45 CFR 149.610(b)(1)(vi) and 149.620(b), (c). Counsel must confirm it. */
export const goodFaith = {
  citation: '45 CFR 149.610',
  /** Business days between booking and care, and within how many after booking the estimate is due. */
  soon: { least: 3, most: 9, within: 1 },
  later: { least: 10, within: 3 },
  asked: { within: 3 },
  dispute: { minor: 40_000, currency: 'USD', withinDays: 120, begin: 'https://www.cms.gov/nosurprises' },
} as const;

/** Of the Affordable Care Act: language help and equal treatment. */
export const equalTreatmentSection = '1557';
