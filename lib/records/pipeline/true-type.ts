import { fileTypeFromBuffer } from 'file-type';
import { isDicom } from './dicom/signs';
import { dicom } from './types';

/** As much of a file as is looked at to learn what it is. */
export const headLength = 512 * 1024;

const startsWith = (head: Buffer, ...signs: string[]) =>
  signs.some((sign) => head.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1')));

const programs = [
  'MZ',
  '\x7fELF',
  '#!',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
];

export const isProgram = (head: Buffer) => startsWith(head, ...programs, '\xca\xfe\xba\xbe');

const isZip = (head: Buffer) => startsWith(head, 'PK\x03\x04', 'PK\x05\x06');

/** A scanner may put a mark or a line before a PDF; anything else before it is another kind of file. */
const isPdf = (head: Buffer) => /^(?:\xef\xbb\xbf)?\s{0,64}%PDF-/.test(head.toString('latin1', 0, 128));

const isDiskImage = (head: Buffer) => head.subarray(32_769, 32_774).toString('latin1') === 'CD001';

const markup = /<\s*(?:!doctype|html|head|body|svg|script|iframe|img|meta|xml|\?xml|\?php|%)/i;
/** Tabs, ends of lines and pages, and the mark by which old systems change their script. */
const inTexts = new Set([9, 10, 11, 12, 13, 27]);

const hasControls = (text: string) => [...text].some((sign) => sign < ' ' && !inTexts.has(sign.charCodeAt(0)));

const wide: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' };

/** Text in whatever encoding: no control characters in its beginning. */
function textType(head: Buffer) {
  const start = head.subarray(0, 64 * 1024);
  const text = new TextDecoder(wide[start.toString('hex', 0, 2)] ?? 'latin1').decode(start);
  if (hasControls(text)) return null;
  return markup.test(text) ? 'text/html' : 'text/plain';
}

/** XML and what is written in it is text that a browser may run. */
const ofLibrary = async (head: Buffer) => (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? null;

/** What a file is by its content; its name is not asked. `null` where nobody knows. */
export async function trueType(head: Buffer): Promise<string | null> {
  if (isDicom(head)) return dicom;
  if (isZip(head)) return 'application/zip';
  if (isPdf(head)) return 'application/pdf';
  if (isDiskImage(head)) return 'application/x-iso9660-image';
  if (isProgram(head)) return 'application/x-msdownload';
  return (await ofLibrary(head)) ?? textType(head);
}
