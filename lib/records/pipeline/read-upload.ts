import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { examine } from './examine';
import type { File } from './file';
import { because, type Found } from './finding';
import { finishUpload } from './finish-upload';
import { mostTries, nextFiles, putBack } from './next-files';
import { settle } from './settle';
import { takeUpload } from './take-upload';

/** The scanner and the disk wait for each other, so some files are read at a time. */
const together = 3;

/** What was found out is written down, and shown, at least this often. */
const soon = 1_500;

type Upload = { id: string; caseId: string; isRecord: boolean; language: string };

/** A translation that was ordered is no record of the patient. */
const findUpload = (id: string) =>
  asActor(theSystem, async (tx) => {
    const {
      caseId,
      orderId,
      case: on,
    } = await tx.upload.findUniqueOrThrow({
      where: { id },
      select: { caseId: true, orderId: true, case: { select: { language: true } } },
    });
    return { id, caseId, isRecord: orderId === null, language: on.language };
  });

const hasKilled = ({ tries }: File) => tries >= mostTries;

const findingOf = (file: File, language: string) =>
  hasKilled(file) ? Promise.resolve(because('unreadable')) : examine(file, language);

type Outcome = { found: Found[]; left: File[]; fault?: unknown };

/** Reads files until the time is up or something of our own house is away; what was found until then counts. */
async function readSome(files: File[], language: string): Promise<Outcome> {
  const outcome: Outcome = { found: [], left: [] };
  const waiting = [...files];
  const end = now().getTime() + soon;
  const goOn = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      try {
        outcome.found.push({ file, finding: await findingOf(file, language) });
      } catch (fault) {
        outcome.fault ??= fault;
        outcome.left.push(file);
      }
      if (outcome.fault !== undefined || now().getTime() > end) return;
    }
  };
  await Promise.all(Array.from({ length: together }, goOn));
  outcome.left.push(...waiting);
  return outcome;
}

/** Reads the next files and says whether there may be more. */
async function readNext({ id, caseId, isRecord, language }: Upload) {
  const files = await nextFiles(id);
  if (files.length === 0) return false;
  const { found, left, fault } = await readSome(files, language);
  if (left.length > 0) await putBack(left);
  if (found.length > 0) await settle(caseId, isRecord, found);
  if (fault !== undefined) throw fault;
  return true;
}

/**
 * Takes an upload apart, scans and reads what is in it. Rows say what is done, so whoever is killed here is followed by
 * somebody who goes on; a fault of our own house is thrown, for the queue to try again.
 */
export async function readUpload(uploadId: string) {
  if (!(await takeUpload(uploadId))) return;
  const upload = await findUpload(uploadId);
  while (await readNext(upload));
  await finishUpload(upload);
}
