import type { HospitalInput } from './schema';

/** `days` are the time after which a result is counted. Figures come from the hospital's own registry; there are none yet. */
export const outcomes: HospitalInput['outcomes'] = {
  least: 20,
  level: 0.95,
  days: { all1: 30, heart: 30, neurology: 30, orthopaedics: 90, digestive: 30, transplant: 365 },
  figures: [],
};
