import { env } from '@/lib/env';
import { storeObject } from '@/lib/records/objects';
import type { Reason } from '@/lib/records/reasons';
import { report } from '@/lib/report';
import { ArchiveFault } from './archives/archive-fault';
import { gzipMember } from './archives/gzip';
import type { Member } from './archives/member';
import { officeType } from './archives/office';
import { tarMembers } from './archives/tar';
import { openZip, type Zip } from './archives/zip';
import { decode } from './decode/decode';
import { type Kind, Undecodable } from './decode/task';
import { readHead } from './dicom/read-head';
import { allOf, type File, type OpenFile, once, openFile } from './file';
import { because, type Finding } from './finding';
import { isInfrastructure } from './infrastructure';
import { packPictures } from './pictures';
import { isTooLargeToScan, ScannerAway, ScannerBroke, scan, type Verdict } from './scanner';
import { headLength, isProgram, trueType } from './true-type';
import { type Treatment, treatmentOf } from './types';
import { unpack } from './unpack';

/** A photo or PDF beyond this is for who downloads it. */
const largestDrawn = 200n * 1024n * 1024n;

/** A head with many private elements may be long; none is longer than this. */
const longHead = 16 * 1024 * 1024;

type Looked = { file: File; open: OpenFile; head: Buffer; mediaType: string | null };

async function verdictOn({ file, open }: Looked): Promise<Verdict> {
  if (env.SCAN === 'off') return 'clean';
  if (isTooLargeToScan(file.size)) return 'tooLargeForScanner';
  return scan(open.stream());
}

/** A part of what was sent: the treatment of its kind of archive, or none where a zip is an Office document. */
function membersOf({ file, open }: Looked, how: 'tar' | 'gzip'): AsyncIterable<Member> {
  return how === 'tar' ? tarMembers(open.stream()) : gzipMember(file.name, open.stream());
}

async function unpacked(looked: Looked, members: AsyncIterable<Member>) {
  try {
    await unpack(looked.file, members);
    return because('unpacked', looked.mediaType);
  } catch (fault) {
    if (fault instanceof ArchiveFault) return because(fault.reason, looked.mediaType);
    throw fault;
  }
}

async function zipIn({ file, open }: Looked, language: string): Promise<Zip | ArchiveFault> {
  try {
    return await openZip({ size: Number(file.size), range: open.range, language });
  } catch (fault) {
    if (isInfrastructure(fault)) throw fault;
    return fault instanceof ArchiveFault ? fault : new ArchiveFault('archiveBroken');
  }
}

async function study({ open, head, mediaType }: Looked): Promise<Finding> {
  if (isProgram(head)) return because('executablePreamble', mediaType);
  let found = readHead(head);
  if (!found && head.length === headLength) found = readHead(await allOf(open.range(0, longHead)));
  if (!found) return because('unreadable', mediaType);
  if (found === 'index') return because('index', mediaType);
  return { ...ready(mediaType), kind: 'study', head: found, pages: found.frames ?? undefined };
}

const ready = (mediaType: string | null): Finding => ({ state: 'ready', reason: null, mediaType });

const attachment = ({ mediaType }: Looked, { kind, reason }: Treatment & { as: 'attachment' }): Finding => ({
  ...(reason ? because(reason, mediaType) : ready(mediaType)),
  kind,
});

async function drawn({ file, open, mediaType }: Looked, as: Kind, kind: 'document' | 'photo'): Promise<Finding> {
  const plain: Finding = { ...ready(mediaType), kind };
  if (file.size > largestDrawn) return plain;
  try {
    const { pages, pictures, thumbnail } = await decode({ kind: as, bytes: await open.all() });
    const preview = await storeObject(file.caseId, packPictures(pictures));
    const small = await storeObject(file.caseId, once(thumbnail));
    return { ...plain, pages, previewId: preview.id, thumbnailId: small.id };
  } catch (fault) {
    if (!(fault instanceof Undecodable)) throw fault;
    const reason: Reason = fault.failure === 'encrypted' ? 'encrypted' : 'unreadable';
    return { ...because(reason, mediaType), kind: reason === 'encrypted' ? kind : undefined };
  }
}

function read(looked: Looked, treatment: Treatment): Promise<Finding> | Finding {
  switch (treatment.as) {
    case 'study':
      return study(looked);
    case 'pdf':
      return drawn(looked, 'pdf', 'document');
    case 'photo':
    case 'heic':
      return drawn(looked, treatment.as, 'photo');
    case 'attachment':
      return attachment(looked, treatment);
    default:
      return because('typeNotAccepted', looked.mediaType);
  }
}

const kinds = { pdf: 'document', photo: 'photo', heic: 'photo' } as const;

/** What can be said of a file without opening it: the head of a study is read, nothing is drawn. */
async function described(looked: Looked, treatment: Treatment): Promise<Finding> {
  if (treatment.as === 'study') return study(looked);
  if (treatment.as === 'attachment') return attachment(looked, treatment);
  if (treatment.as === 'archive' || treatment.as === 'refused') return because('typeNotAccepted', looked.mediaType);
  return { ...ready(looked.mediaType), kind: kinds[treatment.as] };
}

/** Nobody opens it, but the sender sees what arrived. */
async function waiting(looked: Looked, treatment: Treatment, isSuspect: boolean): Promise<Finding> {
  const found = await described(looked, treatment);
  if (!found.kind) return found;
  return { ...found, ...because('notScanned', looked.mediaType), isSuspect };
}

/** What the scanner would not say is clean goes to a person, with what we could read of it. */
async function judged(looked: Looked, treatment: Treatment, verdict: Verdict): Promise<Finding> {
  if (verdict === 'malware') return because('malware', looked.mediaType);
  if (treatment.as === 'refused') return because(treatment.reason, looked.mediaType);
  const found = await read(looked, treatment);
  if (verdict === 'clean' || (found.reason !== null && found.state !== 'review')) return found;
  return { ...found, kind: found.kind ?? 'other', state: 'review', reason: verdict };
}

async function scannedAndRead(looked: Looked, treatment: Treatment): Promise<Finding> {
  let verdict: Verdict;
  try {
    verdict = await verdictOn(looked);
  } catch (fault) {
    if (!(fault instanceof ScannerAway)) throw fault;
    if (treatment.as === 'refused') return because(treatment.reason, looked.mediaType);
    return waiting(looked, treatment, fault instanceof ScannerBroke);
  }
  return judged(looked, treatment, verdict);
}

async function lookAt(file: File, language: string): Promise<Finding> {
  const open = openFile(file);
  const head = await open.head();
  const looked = { file, open, head, mediaType: await trueType(head) };
  const treatment = treatmentOf(looked.mediaType);
  if (treatment.as !== 'archive') return scannedAndRead(looked, treatment);
  if (treatment.how !== 'zip') return unpacked(looked, membersOf(looked, treatment.how));
  const zip = await zipIn(looked, language);
  if (zip instanceof ArchiveFault) return because(zip.reason, looked.mediaType);
  const mediaType = officeType(head, zip.paths);
  if (!mediaType) return unpacked(looked, zip.members());
  return scannedAndRead({ ...looked, mediaType }, treatmentOf(mediaType));
}

/**
 * What one file is, whether it is clean, and what it shows. A file that breaks what reads it is unreadable; a fault of our
 * own house is thrown, for another try.
 */
export async function examine(file: File, language: string): Promise<Finding> {
  if (file.size === 0n) return because('empty');
  try {
    return await lookAt(file, language);
  } catch (fault) {
    if (isInfrastructure(fault)) throw fault;
    report(fault);
    return because('unreadable');
  }
}
