/** Why something was refused; each code has its sentence in `messages/<locale>/problems.json`. */
export type ProblemCode =
  | 'addressUnverified'
  | 'alreadyDone'
  | 'alreadyReviewed'
  | 'alreadyStaff'
  | 'alreadyUsed'
  | 'caseFull'
  | 'changedMeanwhile'
  | 'clockMayBeWrong'
  | 'criticalStays'
  | 'draftExpired'
  | 'fileNotReady'
  | 'fileTooLarge'
  | 'foreignForm'
  | 'hospitalAway'
  | 'hospitalRefused'
  | 'identityTaken'
  | 'identityUnknown'
  | 'incomplete'
  | 'lastAdministrator'
  | 'lastFactor'
  | 'linkExpired'
  | 'memberSuspended'
  | 'nameDiffers'
  | 'noSuchTime'
  | 'notAllowed'
  | 'notFound'
  | 'notQualified'
  | 'notYourself'
  | 'nothingLeft'
  | 'nothingToTranslate'
  | 'ownTranslation'
  | 'passkeyRefused'
  | 'placeholdersLost'
  | 'recordsMissing'
  | 'signInAgain'
  | 'signInRefused'
  | 'storageAway'
  | 'storageFull'
  | 'takenBy'
  | 'temporarilyUnavailable'
  | 'termsNotFollowed'
  | 'textChanged'
  | 'tooLate'
  | 'tooMany'
  | 'viewNameTaken'
  | 'viewsFull'
  | 'writersDiffer'
  | 'wrongCode'
  | 'wrongSpokenCode'
  | 'wrongStage';

/** What somebody did to a case meanwhile: the code of it in the trail, by whom, and when (ISO 8601). */
export type News = { action: string; by: string; at: string };

/** What a refusal is about: who was quicker, or what has changed since a form was opened, and how far that is known now. */
export type About = { name?: string; news?: News[]; seen?: string };

/** A refusal that a person can act on. Everything else that is thrown is a fault. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly about?: About,
  ) {
    super(code);
    this.name = 'Problem';
  }
}
