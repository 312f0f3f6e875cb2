type Sent = { method: string; origin: string | null; fetchSite: string | null; host: string | null };

const reads = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin: string | null) => (origin && URL.canParse(origin) ? new URL(origin).host : null);

/**
 * A change must come from our own page: the browser says so (`Sec-Fetch-Site`, which no script can set), or the Origin is
 * ours. A missing, `null` or foreign Origin alone is refused, so that no other site can send a form with our cookies.
 */
export const isOurOwn = ({ method, origin, fetchSite, host }: Sent) =>
  reads.includes(method) || fetchSite === 'same-origin' || (host !== null && hostOf(origin) === host);
