/** What a stranger's file says, as one line that can be shown: no control characters, no marks that turn the text around. */
export const cleanText = (text: string, longest: number) =>
  [
    ...text
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Cn}\p{Co}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('');
