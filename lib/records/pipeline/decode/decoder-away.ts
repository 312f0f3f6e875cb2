/** No decoder could be started: a fault of our own house, of which no file is guilty. */
export class DecoderAway extends Error {
  override name = 'DecoderAway';
}
