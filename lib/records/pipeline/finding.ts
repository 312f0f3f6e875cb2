import type { RecordKind, RecordState } from '@/lib/db/generated/enums';
import { type Reason, reasons } from '@/lib/records/reasons';
import type { Head } from './dicom/read-head';
import type { File } from './file';

/** What was found out about one file. */
export type Finding = {
  state: RecordState;
  reason: Reason | null;
  mediaType: string | null;
  /** What becomes of it: a record of its own, an image of a study, or neither. */
  kind?: RecordKind;
  head?: Head;
  pages?: number;
  previewId?: string;
  thumbnailId?: string;
  /** The scanner broke off on it, so that its try counts. */
  isSuspect?: boolean;
};

export type Found = { file: File; finding: Finding };

export const because = (reason: Reason, mediaType: string | null = null): Finding => ({
  state: reasons[reason].state,
  reason,
  mediaType,
});

/** It is looked at again when a scanner is there. */
export const isWaiting = ({ reason }: Finding) => reason === 'notScanned';

/** What nobody will ever open is not kept. */
export const isDropped = ({ state, reason }: Finding) =>
  state === 'refused' || reason === 'unpacked' || reason === 'duplicate';
