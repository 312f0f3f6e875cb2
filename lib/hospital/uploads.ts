const megabyte = 1024 ** 2;
const gigabyte = 1024 ** 3;

/** How much a hospital takes. A whole CD is under a gigabyte; a study of the heart in four dimensions can be twenty. */
export const uploads = {
  /** Of a bundle a little more than the files in it, for their names. */
  largest: { file: 20 * gigabyte, bundle: 80 * megabyte, form: 25 * megabyte, translation: 200 * megabyte },
  /** What one case may hold, whoever sent it. */
  ofCase: { bytes: 60 * gigabyte, files: 20_000 },
  /** So long an upload waits for its next part before it is given up. */
  unfinishedDays: 7,
};
