/** Quantiles of the normal distribution by level: how many standard errors to each side. */
const quantiles = { 0.9: 1.644854, 0.95: 1.959964, 0.99: 2.575829 };

export type Level = keyof typeof quantiles;

/** The interval of a share (0 to 1), lower end first; E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209. */
export function wilson(occurred: number, counted: number, level: Level): [number, number] {
  const z = quantiles[level];
  const share = occurred / counted;
  const scale = 1 + z ** 2 / counted;
  const centre = (share + z ** 2 / (2 * counted)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / counted + z ** 2 / (4 * counted ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
