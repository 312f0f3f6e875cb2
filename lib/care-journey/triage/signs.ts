/** Signs that cannot wait for an office: ticked by the writer, or found in the words. */
export const redSigns = [
  'chestPain',
  'breathing',
  'stroke',
  'bleeding',
  'unconscious',
  'infection',
  'pregnancy',
  'selfHarm',
] as const;

/** Signs that make a case more urgent without calling anybody at night. */
export const softSigns = ['severePain', 'worsening', 'tumour'] as const;

export type RedSign = (typeof redSigns)[number];
export type Sign = RedSign | (typeof softSigns)[number];

export const signs: readonly Sign[] = [...redSigns, ...softSigns];

export const isRed = (sign: string): sign is RedSign => (redSigns as readonly string[]).includes(sign);

/** How soon a patient with this sign must be seen: 1 cannot wait, 5 can wait. */
export const acuityOf: Record<Sign, number> = {
  chestPain: 1,
  breathing: 1,
  stroke: 1,
  bleeding: 1,
  unconscious: 1,
  selfHarm: 1,
  infection: 2,
  pregnancy: 2,
  severePain: 2,
  worsening: 3,
  tumour: 3,
};
