/** A pair has one row, whichever of the two was open: the smaller id stands first. */
export const inOrder = (one: string, other: string) =>
  one < other ? { patientId: one, otherId: other } : { patientId: other, otherId: one };
