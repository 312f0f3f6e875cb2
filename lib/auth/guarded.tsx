import { unstable_rethrow } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Shell } from '@/components/layout/shell';
import { Unavailable } from '@/components/ui/unavailable';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import { redirect } from '@/lib/i18n/navigation';
import { report } from '@/lib/report';
import { currentActor } from './current-actor';
import { signInPath } from './local-path';
import { pagePath } from './page-path';

/** The signed-in actor of a page; anybody else is sent to sign in and comes back. */
export async function actorOrSignIn() {
  const actor = await currentActor();
  if (actor.kind === 'visitor') return redirect({ href: signInPath(await pagePath()), locale: await getLocale() });
  return actor;
}

/** A page whose refusals and faults are rendered, not thrown: without scripts `notFound()` and `error.tsx` are blank. */
export async function guarded(work: () => Promise<ReactNode>) {
  try {
    return await work();
  } catch (fault) {
    unstable_rethrow(fault); // redirect() is thrown too
    if (fault instanceof Problem) return <NotFoundPage demo={env.DEMO} />;
    report(fault);
    return unavailable();
  }
}

async function unavailable() {
  const here = await pagePath();
  const path = here?.replace(/^\/[^/?]+/, '') ?? '/';
  return (
    <Shell path={path} width="form" demo={env.DEMO}>
      <Unavailable />
    </Shell>
  );
}
