import { fees } from './fees';
import { holidays } from './holidays';
import { outcomes } from './outcomes';
import { outsideBodies } from './outside-bodies';
import { programmes } from './programmes';
import { promises, sooner } from './promises';
import { type HospitalInput, parseHospital } from './schema';

const weekday = { opens: '08:00', closes: '18:00', businessDay: true };

// An invented hospital, to be replaced: the numbers are of the range that is kept for fiction, `.example` is nobody's.
const profile = {
  name: 'Homeward Medical Center',
  legalName: 'Homeward Medical Center, Inc.',
  address: {
    street: '100 Homeward Plaza',
    city: 'Los Angeles',
    region: 'CA',
    postalCode: '90012',
    country: 'US',
  },
  internationalService: { phone: '+12135550142', email: 'international@homeward.example' },
  emergencyDesk: { phone: '+12135550199' },
  patientAdvocate: { phone: '+12135550160', email: 'advocate@homeward.example' },
  privacyOffice: { phone: '+12135550161', email: 'privacy@homeward.example' },
  specimenDesk: { department: 'Department of Pathology, Specimen Reception', phone: '+12135550175' },
  messengers: [{ app: 'whatsapp', url: 'https://wa.me/12135550142' }],
  web: 'https://homeward.example',
  timeZone: 'America/Los_Angeles',
  // We answer on Saturday, but a promise in business days does not count it.
  hours: {
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
    saturday: { opens: '09:00', closes: '13:00', businessDay: false },
    sunday: null,
  },
  // Whether somebody reads red flags while the office is closed; how fast is `promises.redFlag`.
  nightWatch: { staffed: true },
  programmes,
  fees,
  promises,
  sooner,
  complaints: { receivedWithinBusinessDays: 2, answeredWithinDays: 30 },
  outsideBodies,
  // What a body that inspected this house gave it; a standard that one follows is none.
  certificates: [],
  outcomes,
  // Who read the text of a programme as a physician, and when: `heart: { name: 'Dr. …', on: '2026-01-31' }`.
  medicalReviews: {},
  holidays,
} satisfies HospitalInput;

export const hospital = parseHospital(profile);
