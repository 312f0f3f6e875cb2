const isDigit = (point: number) => /\p{Nd}/u.test(String.fromCodePoint(point));

/** Unicode keeps each script's digits in runs of ten, from zero to nine. */
function valueOf(point: number) {
  let before = 0;
  while (isDigit(point - before - 1)) before += 1;
  return before % 10;
}

/** Every decimal digit of any script (٣, ۳, ३, ３) as 0 to 9; all else stays. */
export const westernDigits = (text: string) =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0)!)));
