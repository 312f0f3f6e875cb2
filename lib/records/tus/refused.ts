/** What the protocol alone refuses: a program that speaks it knows what to do, and no person reads it. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: 400 | 403 | 409 | 410 | 412 | 413 | 415 | 423 | 460,
    message: string,
  ) {
    super(message);
  }
}
