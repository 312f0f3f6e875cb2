/** Signs that cannot wait for an office (A-B-C, stroke, sepsis, bleeding, self-harm); worded in `inquiries.urgency.signs`. */
export const redFlags = [
  'chestPain',
  'breathing',
  'stroke',
  'bleeding',
  'unconscious',
  'infection',
  'pregnancy',
  'selfHarm',
] as const;

export type RedFlag = (typeof redFlags)[number];
