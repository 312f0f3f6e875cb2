const office = 'application/vnd.openxmlformats-officedocument.';
const withMacros: Record<string, string> = {
  word: 'application/vnd.ms-word.document.macroEnabled.12',
  xl: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  ppt: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
};
const plain: Record<string, string> = {
  word: `${office}wordprocessingml.document`,
  xl: `${office}spreadsheetml.sheet`,
  ppt: `${office}presentationml.presentation`,
};

const part = (paths: string[]) => Object.keys(plain).find((name) => paths.some((path) => path.startsWith(`${name}/`)));

/** An OpenDocument begins with its type, in plain letters. */
const openType = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))(?![-\w])/;

/** Office documents are zips: by their parts they are told from archives, and by their macros those that run programs. */
export function officeType(head: Buffer, paths: string[]) {
  const open = openType.exec(head.toString('latin1', 30, 120))?.[1];
  if (open) return paths.some((path) => path.startsWith('Basic/')) ? withMacros.word! : open;
  const of = paths.includes('[Content_Types].xml') && part(paths);
  if (!of) return null;
  return (paths.some((path) => /(^|\/)vbaProject\.bin$/i.test(path)) ? withMacros : plain)[of]!;
}
