const internal = /^(x-middleware-|x-nextjs-|x-invoke-|x-homeward-|x-now-route-matches$|x-matched-path$|next-internal)/;

/** Headers by which the app talks to itself are its own: from outside they could lead past its checks. */
export function withoutInternalHeaders(headers) {
  for (const name of Object.keys(headers)) if (internal.test(name)) delete headers[name];
}

/** Each hop adds the address it saw, so the app can count trusted hops from the end of the list. */
export function addSeenAddress(headers, address) {
  const before = headers['x-forwarded-for'];
  const seen = (address ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  headers['x-forwarded-for'] = before ? `${before}, ${seen}` : seen;
}

const uploads = /^\/api\/uploads(\/|$|\?)/;
const largest = 256 * 1024; // as much as Next reads of an action, which it would answer with a bare 500

export const isTooLarge = ({ url, headers }) => !uploads.test(url) && Number(headers['content-length'] ?? 0) > largest;

/** A file on its way takes its time: it has a bound of its own, so that many slow lines keep nobody from a page. */
export const isUpload = ({ url }) => uploads.test(url);

const unbounded = /^\/(api\/health|api\/live|api\/uploads|_next\/static)(\/|$|\?)/;

/** What is cheap, asked by a watchdog, or open for hours does not count towards the bound. */
export const counts = ({ url }) => !unbounded.test(url);

/** Addresses that Next answers with a bare fault, or in English: broken encodings, and rooms of its own that we do not use. */
export const isNowhere = ({ url }) => !isDecodable(url.split('?')[0]) || /^\/_next\/(?!static\/)/.test(url);

function isDecodable(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
