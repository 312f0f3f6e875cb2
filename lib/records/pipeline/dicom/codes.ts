import type { RecordCode } from '@/lib/hospital/schema';

/** Which line of a checklist a study answers, by its modality (PS3.3 C.7.3.1.1.1); for all else a person says it. */
const codes: Record<string, RecordCode> = {
  CT: 'ctScan',
  MR: 'mriScan',
  PT: 'petScan',
  MG: 'mammogram',
  US: 'ultrasound',
  IVUS: 'ultrasound',
  CR: 'xray',
  DX: 'xray',
  ECG: 'ecg',
  EEG: 'eeg',
  XA: 'coronaryAngiogram',
  SM: 'pathologySlides',
};

const bones = new Set(['BMD']);

/** A heart seen by ultrasound is an echocardiogram. */
export function codeOf(modality: string | null, bodyPart: string | null): RecordCode | null {
  if (modality === 'US' && bodyPart === 'HEART') return 'echocardiogram';
  if (modality && bones.has(modality)) return 'boneDensity';
  return codes[modality ?? ''] ?? null;
}
