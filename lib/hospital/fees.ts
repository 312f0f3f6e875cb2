import type { HospitalInput } from './schema';

/** In minor units: 65000 USD minor units are 650 dollars. */
export const fees: HospitalInput['fees'] = {
  inquiry: { minor: 0, currency: 'USD' },
  secondOpinion: { minor: 65000, currency: 'USD', charged: 'whenRecordsAreComplete' },
};
