import type { HospitalInput } from './schema';

/** By when we do the next thing. `minutes` run round the clock; the other units run in the hospital's calendar. */
export const promises: HospitalInput['promises'] = {
  firstReply: { unit: 'workingHours', amount: 4 },
  nextStep: { unit: 'businessDays', amount: 2 },
  questionAnswered: { unit: 'workingHours', amount: 8 },
  translation: { unit: 'workingHours', amount: 8 },
  certifiedTranslation: { unit: 'businessDays', amount: 5 },
  recordsChecked: { unit: 'businessDays', amount: 2 },
  opinion: { unit: 'businessDays', amount: 5 },
  estimate: { unit: 'businessDays', amount: 2 },
  redFlag: { unit: 'minutes', amount: 30 },
};

/** Where a case cannot wait as long: of the lines that fit a case, its stage and its acuity, the first holds. */
export const sooner: HospitalInput['sooner'] = [
  { promise: 'firstReply', acuity: 1, unit: 'minutes', amount: 60 },
  { promise: 'firstReply', acuity: 2, unit: 'workingHours', amount: 2 },
  { promise: 'nextStep', acuity: 1, unit: 'workingHours', amount: 4 },
  { promise: 'nextStep', acuity: 2, unit: 'businessDays', amount: 1 },
  { promise: 'nextStep', stage: 'discharge', unit: 'businessDays', amount: 1 },
  { promise: 'questionAnswered', acuity: 1, unit: 'workingHours', amount: 2 },
  { promise: 'questionAnswered', acuity: 2, unit: 'workingHours', amount: 4 },
  { promise: 'questionAnswered', stage: 'treatment', unit: 'workingHours', amount: 2 },
  { promise: 'opinion', acuity: 2, unit: 'businessDays', amount: 3 },
];
