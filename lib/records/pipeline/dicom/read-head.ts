import { inflateRawSync } from 'node:zlib';
import dicomParser, { type DataSet } from 'dicom-parser';
import { cleanText } from '@/lib/records/pipeline/clean-text';
import { readBirth, readDay } from './days';
import { wordsIn, writingsOf } from './names';
import { guessedSyntax, hasPreamble } from './signs';

const pixels = ['x7fe00010', 'x7fe00008', 'x7fe00009'];
const longestUid = 64;
const longestText = 200;

/** A deflated head that grows beyond this is no head. */
const largestHead = 16 * 1024 * 1024;

function inflater(bytes: Buffer, from: number) {
  const rest = inflateRawSync(bytes.subarray(from), { maxOutputLength: largestHead });
  return Buffer.concat([bytes.subarray(0, from), rest]);
}

/** Without a preamble the parser needs one where a header follows, else the syntax. */
function asParsed(head: Buffer): [Buffer, string?] {
  if (hasPreamble(head)) return [head];
  if (head.readUInt16LE(0) !== 2) return [head, guessedSyntax(head)];
  return [Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), head])];
}

/** What stands before the pixels. A head that was cut off says what it had said until then. */
function parse(head: Buffer): DataSet | null {
  const [bytes, TransferSyntaxUID] = asParsed(head);
  try {
    return dicomParser.parseDicom(bytes, { untilTag: 'x7fe00010', inflater, TransferSyntaxUID } as object);
  } catch (fault) {
    return (fault as { dataSet?: DataSet }).dataSet ?? null;
  }
}

const uid = (data: DataSet, tag: string) => {
  const text = data.string(tag)?.trim();
  return text && text.length <= longestUid && /^[\d.]+$/.test(text) ? text : null;
};

const whole = (data: DataSet, tag: string) => {
  const number = data.intString(tag);
  return number !== undefined && Math.abs(number) < 2 ** 31 ? number : null;
};

const words = (data: DataSet, tag: string) => cleanText(wordsIn(data, tag), longestText) || null;

const code = (data: DataSet, tag: string) => data.string(tag)?.trim().slice(0, 16).toUpperCase() || null;

const hasPixels = (data: DataSet) => pixels.some((tag) => data.elements[tag]);

const frames = (data: DataSet) => {
  if (!hasPixels(data) && !data.uint16('x00280010')) return null;
  return Math.min(Math.max(1, whole(data, 'x00280008') ?? 1), 1_000_000);
};

function studyOf(data: DataSet) {
  return {
    description: words(data, 'x00081030'),
    startedOn: readDay(data.string('x00080020') ?? data.string('x00080022')),
    patientNames: writingsOf(data, 'x00100010'),
    patientBirth: readBirth(data.string('x00100030')),
  };
}

function seriesOf(data: DataSet) {
  return {
    number: whole(data, 'x00200011'),
    modality: code(data, 'x00080060'),
    bodyPart: code(data, 'x00180015'),
    description: words(data, 'x0008103e'),
  };
}

const isIndex = (data: DataSet) =>
  data.string('x00020002') === '1.2.840.10008.1.3.10' || data.elements.x00041220 !== undefined;

function named(data: DataSet) {
  const [studyUid, seriesUid] = [uid(data, 'x0020000d'), uid(data, 'x0020000e')];
  if (!studyUid || !seriesUid) return null;
  return {
    study: { uid: studyUid, ...studyOf(data) },
    series: { uid: seriesUid, ...seriesOf(data) },
    instanceUid: uid(data, 'x00080018'),
    instanceNumber: whole(data, 'x00200013'),
    frames: frames(data),
  };
}

export type Head = NonNullable<ReturnType<typeof named>>;

/** What the head of a DICOM file says, the index of a CD, or `null` where it does not even name its study. */
export function readHead(head: Buffer): Head | 'index' | null {
  try {
    const data = parse(head);
    if (!data) return null;
    return isIndex(data) ? 'index' : named(data);
  } catch {
    return null;
  }
}
