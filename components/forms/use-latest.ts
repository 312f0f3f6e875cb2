'use client';

import { useState } from 'react';
import type { FormState } from '@/lib/forms/form-state';

/** A form with two buttons has two answers; the one that came last is shown. */
export function useLatest(sent: FormState, kept: FormState) {
  const [before, setBefore] = useState({ sent, kept, latest: kept.status === 'idle' ? sent : kept });
  if (before.sent === sent && before.kept === kept) return before.latest;
  const latest = before.sent === sent ? kept : sent;
  setBefore({ sent, kept, latest });
  return latest;
}
