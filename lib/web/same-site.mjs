const reads = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin) => (origin && URL.canParse(origin) ? new URL(origin).host : null);

/**
 * A change must come from our own page: the browser says so (`Sec-Fetch-Site`, which no script can set), or the Origin is
 * ours. A missing, `null` or foreign Origin alone is refused, so that no other site can send a form with our cookies.
 */
export const isOurOwn = ({ method, origin, fetchSite, host }) =>
  reads.includes(method) || fetchSite === 'same-origin' || (Boolean(host) && hostOf(origin) === host);
