import type { ReactNode } from 'react';
import { Isolate } from '@/components/ui/foreign';
import { showPhone } from '@/lib/people/phones';

type Desk = { phone: string; email?: string };

/** For sentences with `<write>{email}</write>` and `<call>{phone}</call>`. */
export function contactLinks({ phone, email = '' }: Desk) {
  return {
    phone: showPhone(phone),
    email,
    call: (words: ReactNode) => (
      <a href={`tel:${phone}`} className="whitespace-nowrap">
        <Isolate>{words}</Isolate>
      </a>
    ),
    write: (words: ReactNode) => (
      <a href={`mailto:${email}`}>
        <Isolate>{words}</Isolate>
      </a>
    ),
  };
}
