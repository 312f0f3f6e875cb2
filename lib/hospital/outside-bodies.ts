import type { HospitalInput } from './schema';

/** Whom a patient may turn to without us. The state's department is that of the state where the hospital stands. */
export const outsideBodies: HospitalInput['outsideBodies'] = {
  stateHealthDepartment: 'https://www.cdph.ca.gov/',
  civilRights: 'https://www.hhs.gov/ocr/complaints/index.html',
  bills: 'https://www.cms.gov/medical-bill-rights',
};
