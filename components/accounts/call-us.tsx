import type { ReactNode } from 'react';
import { Isolate } from '@/components/ui/foreign';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';

/** The telephone of the international service, as the value of `{phone}` in a sentence that is rich text. */
export function CallUs(): ReactNode {
  const { phone } = hospital.internationalService;
  return (
    <a href={`tel:${phone}`}>
      <Isolate>{showPhone(phone)}</Isolate>
    </a>
  );
}
