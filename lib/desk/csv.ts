/** Excel takes the encoding of a file from here, and reads Arabic and Chinese as signs without it. */
export const byteOrderMark = '\ufeff';

/** A spreadsheet runs what begins like this as a formula, wherever it came from. */
const formula = /^[\s\u00a0]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

const neutral = (text: string) => (formula.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a CSV file (RFC 4180) in which no text can become a formula. */
export const csvLine = (cells: (string | number | null | undefined)[]) =>
  `${cells.map((cell) => quoted(neutral(String(cell ?? '')))).join(',')}\r\n`;
