import { expect, test } from 'vitest';
import { hospital } from '@/lib/hospital/profile';
import { parseHospital, programmeCodes } from '@/lib/hospital/schema';

test('the hospital that we ship passes its own schema and has all seven programmes', () => {
  expect(Object.keys(hospital.programmes)).toEqual([...programmeCodes]);
});

test('every number is of the range that is kept for fiction', () => {
  const desks = [
    hospital.internationalService,
    hospital.emergencyDesk,
    hospital.patientAdvocate,
    hospital.privacyOffice,
  ];
  for (const { phone } of desks) expect(phone).toMatch(/^\+121355501\d\d$/);
});

const { monday } = hospital.hours;
const withoutBusinessDays = Object.fromEntries(Object.keys(hospital.hours).map((day) => [day, null]));

const figure = {
  measure: 'heart',
  from: '2026-01-01',
  to: '2026-06-30',
  counted: 40,
  occurred: 2,
  source: 'Registry',
  updated: '2026-07-15',
};
const certificate = {
  name: 'Care',
  issuer: 'A body',
  number: '1',
  validUntil: '2027-01-01',
  verify: 'https://body.example/1',
};

test('a figure and a certificate can be shown', () => {
  const outcomes = { ...hospital.outcomes, figures: [figure] };
  expect(parseHospital({ ...hospital, outcomes, certificates: [certificate] }).outcomes.figures).toEqual([figure]);
});

test('the hospital that we ship claims neither figures, nor certificates, nor reviews', () => {
  expect([hospital.outcomes.figures, hospital.certificates, hospital.medicalReviews]).toEqual([[], [], {}]);
});

test.each([
  ['address.postalCode', { address: { ...hospital.address, postalCode: '' } }],
  ['internationalService.phone', { internationalService: { ...hospital.internationalService, phone: '555-0142' } }],
  ['timeZone', { timeZone: 'America/Los_Angles' }],
  ['hours.monday', { hours: { ...hospital.hours, monday: { ...monday, closes: '07:00' } } }],
  ['hours.monday.opens', { hours: { ...hospital.hours, monday: { ...monday, opens: '8:00' } } }],
  ['hours: at least one business day', { hours: withoutBusinessDays }],
  ['promises.opinion.amount', { promises: { ...hospital.promises, opinion: { unit: 'businessDays', amount: 0 } } }],
  ['holidays.0.date', { holidays: [{ date: '2026-02-30', code: 'labor', observed: false }] }],
  ['fees.inquiry.currency', { fees: { ...hospital.fees, inquiry: { minor: 0, currency: 'dollars' } } }],
  ['outcomes.least', { outcomes: { ...hospital.outcomes, least: 3 } }],
  ['outcomes.figures.0: occurred', { outcomes: { ...hospital.outcomes, figures: [{ ...figure, occurred: 41 }] } }],
  ['outsideBodies.bills', { outsideBodies: { ...hospital.outsideBodies, bills: 'http://www.cms.gov' } }],
  ['certificates.0.validUntil', { certificates: [{ ...certificate, validUntil: 'soon' }] }],
  ['programmes.heart', { programmes: { ...hospital.programmes, heart: undefined } }],
])('a wrong value names itself: %s', (path, wrong) => {
  expect(() => parseHospital({ ...hospital, ...wrong })).toThrow(path);
});
