import type { HospitalInput } from './schema';

/** By when we do the next thing. `minutes` run round the clock; the other units run in the hospital's calendar. */
export const promises: HospitalInput['promises'] = {
  firstReply: { unit: 'workingHours', amount: 4 },
  nextStep: { unit: 'businessDays', amount: 2 },
  questionAnswered: { unit: 'workingHours', amount: 8 },
  translation: { unit: 'workingHours', amount: 8 },
  recordsChecked: { unit: 'businessDays', amount: 2 },
  opinion: { unit: 'businessDays', amount: 5 },
  estimate: { unit: 'businessDays', amount: 2 },
  redFlag: { unit: 'minutes', amount: 30 },
};
