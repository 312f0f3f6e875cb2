/**
 * Why a file is not simply there, as a code; each has its sentence in `messages/<locale>/records.json`.
 * `quiet` ones nobody needs to read of: they are what lies on a CD beside the pictures.
 */
export const reasons = {
  /** Waits for the scanner; nobody can open it until then. */
  notScanned: { state: 'quarantined' },
  /** Locked with a password, so that neither we nor the scanner can look inside. */
  encrypted: { state: 'review' },
  tooLargeForScanner: { state: 'review' },
  /** The scanner was not sure, or an Office document brings programs of its own. */
  suspicious: { state: 'review' },
  malware: { state: 'refused' },
  /** A member that leaves its folder, a link, or something that grows without end. */
  archiveUnsafe: { state: 'refused' },
  /** More than 20,000 files, or archives in archives in archives. */
  archiveTooMuch: { state: 'refused' },
  /** RAR, 7z and their like, which we do not unpack. */
  archiveUnsupported: { state: 'refused' },
  /** The image of a whole CD; its folder is what we need. */
  diskImage: { state: 'refused' },
  /** HTML, SVG, sound, anything that is no record. */
  typeNotAccepted: { state: 'refused' },
  /** A picture that is a program as well. */
  executablePreamble: { state: 'refused' },
  empty: { state: 'unreadable' },
  archiveBroken: { state: 'unreadable' },
  /** Damaged, or of a kind that we could not open. */
  unreadable: { state: 'unreadable' },
  /** The same file is in the case already. */
  duplicate: { state: 'ready', quiet: true },
  /** An archive whose files stand here one by one. */
  unpacked: { state: 'ready', quiet: true },
  /** The table of contents of a CD. */
  index: { state: 'ready', quiet: true },
  /** The viewer that came with the pictures, and what belongs to it. */
  program: { state: 'refused', quiet: true },
} as const;

export type Reason = keyof typeof reasons;

export const isReason = (code: string): code is Reason => code in reasons;

export const isQuiet = (reason: Reason) => 'quiet' in reasons[reason];

/** The reason to tell of: of what nobody has named yet, the one that holds for all. */
export const toldReason = (code: string | null, otherwise: Reason = 'unreadable') =>
  code && isReason(code) ? code : otherwise;

/** What a page should not mention. */
export const quietReasons = (Object.keys(reasons) as Reason[]).filter(isQuiet);
