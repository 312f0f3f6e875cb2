/** Why something was refused; each code has its sentence in `messages/<locale>/problems.json`. */
export type ProblemCode =
  | 'alreadyAnswered'
  | 'alreadyUsed'
  | 'draftExpired'
  | 'foreignForm'
  | 'incomplete'
  | 'linkExpired'
  | 'notAllowed'
  | 'notFound'
  | 'nothingLeft'
  | 'signInAgain'
  | 'signInRefused'
  | 'temporarilyUnavailable'
  | 'tooLate'
  | 'tooMany'
  | 'viewNameTaken'
  | 'viewsFull'
  | 'wrongCode'
  | 'wrongStage';

/** A refusal that a person can act on. Everything else that is thrown is a fault. */
export class Problem extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
    this.name = 'Problem';
  }
}
