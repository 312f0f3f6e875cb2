type Value = string | Buffer | number;

const longVr = new Set(['OB', 'OW', 'SQ', 'UN', 'UT']);

const padded = (bytes: Buffer, filler: number) =>
  bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from([filler])]);

function bytesOf(vr: string, value: Value) {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(vr === 'US' ? 2 : 4);
    bytes.writeUIntLE(value, 0, bytes.length);
    return bytes;
  }
  const bytes = typeof value === 'string' ? Buffer.from(value, 'latin1') : value;
  return padded(bytes, vr === 'UI' || vr === 'OB' || vr === 'OW' ? 0 : 0x20);
}

/** One element in explicit little endian, by its group and number. */
function element(tag: number, vr: string, value: Value) {
  const bytes = bytesOf(vr, value);
  const head = Buffer.alloc(longVr.has(vr) ? 12 : 8);
  head.writeUInt16LE(tag >>> 16, 0);
  head.writeUInt16LE(tag & 0xffff, 2);
  head.write(vr, 4, 'latin1');
  if (longVr.has(vr)) head.writeUInt32LE(bytes.length, 8);
  else head.writeUInt16LE(bytes.length, 6);
  return Buffer.concat([head, bytes]);
}

const explicit = '1.2.840.10008.1.2.1';

function header(sopClass: string, instance: string) {
  const rest = Buffer.concat([
    element(0x00020001, 'OB', Buffer.from([0, 1])),
    element(0x00020002, 'UI', sopClass),
    element(0x00020003, 'UI', instance),
    element(0x00020010, 'UI', explicit),
    element(0x00020012, 'UI', '1.2.3.4'),
  ]);
  return Buffer.concat([element(0x00020000, 'UL', rest.length), rest]);
}

export type Dicom = {
  study?: string;
  series?: string;
  instance?: string;
  number?: number;
  seriesNumber?: number;
  name?: string | Buffer;
  charset?: string;
  birth?: string;
  date?: string;
  modality?: string;
  bodyPart?: string;
  description?: string | Buffer;
  seriesDescription?: string;
  side?: number;
  frames?: number;
  preamble?: Buffer | null;
  sopClass?: string;
};

/** A disc that is brighter in its middle, so that a picture of it can be told from nothing. */
function pixels(side: number, frames: number) {
  const bytes = Buffer.alloc(side * side * frames);
  for (let at = 0; at < bytes.length; at += 1) {
    const [x, y] = [at % side, Math.floor(at / side) % side];
    bytes[at] = Math.max(0, 255 - Math.round((510 * Math.hypot(x - side / 2, y - side / 2)) / side));
  }
  return bytes;
}

const wanted = (tag: number, vr: string, value: Value | undefined) =>
  value === undefined ? [] : [element(tag, vr, value)];

/** An MR image as an apparatus writes it, with what a test says of it. */
export function aDicom(said: Dicom = {}) {
  const { study = '1.2.3.1', series = '1.2.3.1.1', number = 1, side = 32, frames = 1, modality = 'MR' } = said;
  const instance = said.instance ?? `${series}.${number}`;
  const { preamble = Buffer.alloc(128), sopClass = '1.2.840.10008.5.1.4.1.1.4' } = said;
  const data = [
    ...wanted(0x00080005, 'CS', said.charset),
    element(0x00080016, 'UI', sopClass),
    element(0x00080018, 'UI', instance),
    element(0x00080020, 'DA', said.date ?? '20260303'),
    element(0x00080060, 'CS', modality),
    ...wanted(0x00081030, 'LO', said.description),
    ...wanted(0x0008103e, 'LO', said.seriesDescription),
    ...wanted(0x00100010, 'PN', said.name),
    ...wanted(0x00100030, 'DA', said.birth),
    ...wanted(0x00180015, 'CS', said.bodyPart),
    element(0x0020000d, 'UI', study),
    element(0x0020000e, 'UI', series),
    element(0x00200011, 'IS', String(said.seriesNumber ?? 1)),
    element(0x00200013, 'IS', String(number)),
    element(0x00280002, 'US', 1),
    element(0x00280004, 'CS', 'MONOCHROME2'),
    ...(frames > 1 ? [element(0x00280008, 'IS', String(frames))] : []),
    element(0x00280010, 'US', side),
    element(0x00280011, 'US', side),
    element(0x00280100, 'US', 8),
    element(0x00280101, 'US', 8),
    element(0x00280102, 'US', 7),
    element(0x00280103, 'US', 0),
    element(0x7fe00010, 'OW', pixels(side, frames)),
  ];
  const start = preamble ? [preamble, Buffer.from('DICM'), header(sopClass, instance)] : [];
  return Buffer.concat([...start, ...data]);
}

const shifted = (from: number, to: number, by: number) => (text: string) =>
  Buffer.from(
    [...text].map((sign) => sign.codePointAt(0)!).map((code) => (code >= from && code <= to ? code - by : code)),
  );

/** ISO 8859-6 and 8859-5, which Node does not write. */
export const inArabic = shifted(0x0621, 0x0652, 0x0560);
export const inCyrillic = shifted(0x0401, 0x045f, 0x0360);

/** 王^小东 in GB 18030, as a Chinese apparatus writes it after the Latin letters. */
export const wangXiaodong = Buffer.concat([Buffer.from('Wang^XiaoDong='), Buffer.from('cdf55ed0a1b6ab', 'hex')]);
