type Wanted = { locale: string; next?: string; join?: string };

/** A link and not a form: our policy lets no form lead to another site, and the provider is one. */
export function hospitalSignInPath(wanted: Wanted) {
  const asked = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return `/api/sign-in/hospital?${new URLSearchParams(asked)}`;
}
