/** Why something was refused; each code has its sentence in `messages/<locale>/problems.json`. */
export type ProblemCode =
  | 'alreadyReviewed'
  | 'alreadyUsed'
  | 'criticalStays'
  | 'draftExpired'
  | 'foreignForm'
  | 'incomplete'
  | 'linkExpired'
  | 'notAllowed'
  | 'notFound'
  | 'placeholdersLost'
  | 'signInAgain'
  | 'signInRefused'
  | 'temporarilyUnavailable'
  | 'termsNotFollowed'
  | 'textChanged'
  | 'tooLate'
  | 'tooMany'
  | 'wrongCode'
  | 'wrongStage';

/** A refusal that a person can act on. Everything else that is thrown is a fault. */
export class Problem extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
    this.name = 'Problem';
  }
}
