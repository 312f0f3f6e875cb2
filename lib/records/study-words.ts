/** What kind of study it is, as words are kept for it; by the modality of DICOM PS3.3 C.7.3.1.1.1. */
const kinds = {
  CT: 'ct',
  MR: 'mri',
  CR: 'xray',
  DX: 'xray',
  RF: 'xray',
  RG: 'xray',
  PX: 'xray',
  US: 'ultrasound',
  IVUS: 'ultrasound',
  PT: 'pet',
  NM: 'nuclear',
  MG: 'mammogram',
  XA: 'angiogram',
  ES: 'endoscopy',
  ECG: 'ecg',
  SM: 'slides',
  GM: 'slides',
} as const;

export type StudyKind = (typeof kinds)[keyof typeof kinds] | 'petCt' | 'images';

/** Terms of DICOM PS3.16 Annex L as scanners write them, without spaces and signs. */
const parts = {
  head: ['HEAD', 'BRAIN', 'SKULL', 'HEADNECK', 'SINUS', 'ORBIT'],
  neck: ['NECK', 'THYROID', 'LARYNX'],
  chest: ['CHEST', 'THORAX', 'LUNG', 'RIB', 'STERNUM'],
  heart: ['HEART', 'CARDIAC', 'CORONARYARTERY'],
  abdomen: ['ABDOMEN', 'ABDOMENPELVIS', 'STOMACH', 'PANCREAS', 'COLON'],
  pelvis: ['PELVIS', 'BLADDER', 'SACRUM'],
  spine: ['SPINE', 'WHOLESPINE'],
  cervicalSpine: ['CSPINE', 'CERVICALSPINE'],
  thoracicSpine: ['TSPINE', 'THORACICSPINE', 'TLSPINE'],
  lumbarSpine: ['LSPINE', 'LSSPINE', 'LUMBARSPINE', 'LUMBOSACRALSPINE'],
  breast: ['BREAST'],
  shoulder: ['SHOULDER', 'CLAVICLE', 'SCAPULA'],
  arm: ['ARM', 'HUMERUS', 'FOREARM', 'UPPERARM', 'EXTREMITYUPPER'],
  elbow: ['ELBOW'],
  hand: ['HAND', 'WRIST', 'FINGER', 'THUMB'],
  hip: ['HIP'],
  leg: ['LEG', 'THIGH', 'FEMUR', 'LOWERLEG', 'EXTREMITY', 'EXTREMITYLOWER'],
  knee: ['KNEE', 'PATELLA'],
  ankle: ['ANKLE'],
  foot: ['FOOT', 'TOE', 'CALCANEUS'],
  liver: ['LIVER'],
  kidneys: ['KIDNEY', 'KIDNEYS'],
  prostate: ['PROSTATE'],
  uterus: ['UTERUS'],
  wholeBody: ['WHOLEBODY'],
} as const;

export type BodyPart = keyof typeof parts;

const partOfTerm = new Map(
  (Object.keys(parts) as BodyPart[]).flatMap((part) => parts[part].map((term) => [term as string, part] as const)),
);

type Series = { modality: string | null; bodyPart: string | null };

/** Reports, keys and plans lie beside the pictures and say nothing of what was examined. */
const isPicture = ({ modality }: Series) => modality !== null && modality in kinds;

export function kindOfStudy(series: Series[]): StudyKind {
  const found = new Set(series.filter(isPicture).map(({ modality }) => kinds[modality as keyof typeof kinds]));
  if (found.has('pet')) return found.has('ct') ? 'petCt' : 'pet';
  return [...found][0] ?? 'images';
}

/** The one part of the body that all series name, in words; `null` where they differ or use words of their own. */
export function partOfStudy(series: Series[]): BodyPart | null {
  const terms = series.map(({ bodyPart }) => bodyPart?.toUpperCase().replace(/[^A-Z]/g, '')).filter((term) => term);
  const found = new Set(terms.map((term) => partOfTerm.get(term!) ?? null));
  return found.size === 1 ? [...found][0]! : null;
}
