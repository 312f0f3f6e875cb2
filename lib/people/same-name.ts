const bare = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{Cf}]+/gu, ' ')
    .trim();

/** Whether two spellings are one name, whatever their capitals, spaces and dots. */
export const sameName = (one: string, other: string) => bare(one) === bare(other);
