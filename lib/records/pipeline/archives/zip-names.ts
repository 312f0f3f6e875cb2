/** In which encoding Windows of that language wrote names into a zip, where it did not say UTF-8. */
const ofWindows: Record<string, string> = {
  zh: 'gb18030',
  ru: 'ibm866',
  uk: 'ibm866',
  kk: 'ibm866',
  ar: 'windows-1256',
};

const isUtf8 = (flags: number) => (flags & 0x800) !== 0;

export function decodeName(bytes: Buffer, flags: number, language: string) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const encoding = isUtf8(flags) ? 'utf-8' : (ofWindows[language] ?? 'windows-1252');
    return new TextDecoder(encoding).decode(bytes);
  }
}
