import type { RecordKind } from '@/lib/db/generated/enums';
import type { Reason } from '@/lib/records/reasons';

/** What we do with a type: read it, only keep it for who downloads it, take it apart, or turn it away. */
export type Treatment =
  | { as: 'study' }
  | { as: 'pdf' }
  | { as: 'photo' }
  | { as: 'heic' }
  | { as: 'attachment'; kind: RecordKind; reason?: Reason }
  | { as: 'archive'; how: 'zip' | 'tar' | 'gzip' }
  | { as: 'refused'; reason: Reason };

export const dicom = 'application/dicom';
const office = 'application/vnd.openxmlformats-officedocument.';
const open = 'application/vnd.oasis.opendocument.';

const attachment = (kind: RecordKind, reason?: Reason): Treatment => ({ as: 'attachment', kind, reason });
const refused = (reason: Reason): Treatment => ({ as: 'refused', reason });
const all = (types: string[], treatment: Treatment) => types.map((type) => [type, treatment] as const);

/** A person looks at what may carry programs of its own before it can be downloaded (docs/decisions/079). */
const treatments = new Map<string, Treatment>([
  [dicom, { as: 'study' }],
  ['application/pdf', { as: 'pdf' }],
  ...all(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/gif', 'image/avif'], { as: 'photo' }),
  ...all(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'], { as: 'heic' }),
  ...all(['image/bmp', 'text/plain'], attachment('document')),
  ...all(
    ['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map((name) => office + name),
    attachment('document'),
  ),
  ...all(
    ['text', 'spreadsheet', 'presentation'].map((name) => open + name),
    attachment('document'),
  ),
  ...all(
    [
      'application/x-cfb',
      'application/rtf',
      'application/vnd.ms-word.document.macroEnabled.12',
      'application/vnd.ms-excel.sheet.macroEnabled.12',
      'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
    ],
    attachment('document', 'suspicious'),
  ),
  ...all(
    ['video/mp4', 'video/quicktime', 'video/webm', 'video/x-matroska', 'video/vnd.avi', 'video/mpeg', 'video/x-m4v'],
    attachment('other'),
  ),
  ['application/zip', { as: 'archive', how: 'zip' }],
  ['application/x-tar', { as: 'archive', how: 'tar' }],
  ['application/gzip', { as: 'archive', how: 'gzip' }],
  ...all(
    [
      'application/x-rar-compressed',
      'application/x-7z-compressed',
      'application/x-bzip2',
      'application/x-xz',
      'application/zstd',
      'application/vnd.ms-cab-compressed',
      'application/x-arj',
      'application/x-lzh-compressed',
      'application/x-cpio',
    ],
    refused('archiveUnsupported'),
  ),
  ['application/x-iso9660-image', refused('diskImage')],
  ...all(
    ['application/x-msdownload', 'application/x-elf', 'application/x-mach-binary', 'application/x-msi'],
    refused('program'),
  ),
]);

export const treatmentOf = (mediaType: string | null): Treatment =>
  treatments.get(mediaType ?? '') ?? refused('typeNotAccepted');

const endings: Record<string, string> = {
  [dicom]: 'dcm',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/x-cfb': 'doc',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'video/vnd.avi': 'avi',
  'video/x-m4v': 'm4v',
  'video/mpeg': 'mpg',
  [`${office}wordprocessingml.document`]: 'docx',
  [`${office}spreadsheetml.sheet`]: 'xlsx',
  [`${office}presentationml.presentation`]: 'pptx',
  [`${open}text`]: 'odt',
  [`${open}spreadsheet`]: 'ods',
  [`${open}presentation`]: 'odp',
  'application/vnd.ms-word.document.macroEnabled.12': 'docm',
  'application/vnd.ms-excel.sheet.macroEnabled.12': 'xlsm',
  'application/vnd.ms-powerpoint.presentation.macroEnabled.12': 'pptm',
};

/** The ending by which a computer opens a download follows from what the file is, never from its name. */
export const endingOf = (mediaType: string | null) =>
  endings[mediaType ?? ''] ??
  /^(?:image|video)\/(jpeg|png|webp|gif|avif|heic|mp4|webm)$/.exec(mediaType ?? '')?.[1] ??
  'bin';
