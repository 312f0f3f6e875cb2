import type { HospitalInput, RecordCode } from './schema';

const needed = (code: RecordCode, withinDays: number | null = null) => ({ code, withinDays, required: true });
const welcome = (code: RecordCode, withinDays: number | null = null) => ({ code, withinDays, required: false });

const summary = [needed('clinicalSummary', 90), needed('medicationList', 30)];

/** Days are a typical stay; `withinDays` is how recent a record must be, `null` where its age does not matter. */
export const programmes: HospitalInput['programmes'] = {
  heart: {
    inHospital: { min: 3, max: 10 },
    inTown: { min: 14, max: 28 },
    records: [
      ...summary,
      needed('ecg', 90),
      needed('echocardiogram', 90),
      needed('bloodTests', 30),
      welcome('coronaryAngiogram', 180),
      welcome('operationReports'),
    ],
  },
  cancer: {
    inHospital: { min: 2, max: 14 },
    inTown: { min: 21, max: 90 },
    records: [
      ...summary,
      needed('pathologyReport'),
      needed('pathologySlides'),
      needed('ctScan', 60),
      needed('bloodTests', 30),
      welcome('petScan', 60),
      welcome('mriScan', 60),
      welcome('treatmentHistory'),
    ],
  },
  neurology: {
    inHospital: { min: 3, max: 12 },
    inTown: { min: 14, max: 35 },
    records: [
      ...summary,
      needed('mriScan', 90),
      welcome('ctScan', 90),
      welcome('eeg', 180),
      welcome('operationReports'),
      welcome('pathologyReport'),
    ],
  },
  orthopaedics: {
    inHospital: { min: 1, max: 5 },
    inTown: { min: 10, max: 28 },
    records: [
      ...summary,
      needed('xray', 180),
      welcome('mriScan', 180),
      welcome('bloodTests', 60),
      welcome('boneDensity', 365),
      welcome('operationReports'),
    ],
  },
  digestive: {
    inHospital: { min: 2, max: 10 },
    inTown: { min: 10, max: 28 },
    records: [
      ...summary,
      needed('bloodTests', 30),
      needed('liverTests', 30),
      needed('endoscopyReport', 180),
      welcome('ctScan', 90),
      welcome('pathologyReport'),
    ],
  },
  transplant: {
    inHospital: { min: 10, max: 30 },
    inTown: { min: 90, max: 180 },
    records: [
      ...summary,
      needed('bloodTests', 30),
      needed('kidneyTests', 30),
      needed('liverTests', 30),
      needed('echocardiogram', 90),
      needed('infectionTests', 90),
      needed('tissueTyping'),
      welcome('lungTests', 180),
      welcome('donorSummary', 90),
    ],
  },
  women: {
    inHospital: { min: 1, max: 6 },
    inTown: { min: 7, max: 28 },
    records: [
      ...summary,
      needed('ultrasound', 90),
      needed('bloodTests', 60),
      welcome('mriScan', 90),
      welcome('mammogram', 365),
      welcome('cervicalScreening', 365),
      welcome('operationReports'),
    ],
  },
};
