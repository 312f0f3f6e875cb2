/** One spelling for what people type in many: no case, no marks, one form of letters that are exchanged without noticing. */
export const plainText = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/ى/g, 'ي')
    .replace(/[‐‑–—]/g, '-');
