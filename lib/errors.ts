/** Why something was refused; each code has its sentence in `messages/<locale>/problems.json`. */
export type ProblemCode =
  | 'addressUnverified'
  | 'alreadyReviewed'
  | 'alreadyStaff'
  | 'alreadyUsed'
  | 'clockMayBeWrong'
  | 'criticalStays'
  | 'draftExpired'
  | 'foreignForm'
  | 'hospitalAway'
  | 'hospitalRefused'
  | 'identityTaken'
  | 'identityUnknown'
  | 'incomplete'
  | 'lastAdministrator'
  | 'lastFactor'
  | 'linkExpired'
  | 'nameDiffers'
  | 'notAllowed'
  | 'notFound'
  | 'notYourself'
  | 'passkeyRefused'
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
