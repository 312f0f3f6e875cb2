import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';

const outside = /^([a-z]+:|#|\/\/|\/api\/)/;

/** The address of a page in a language; what leads elsewhere (`tel:`, `mailto:`, `https:`, `#…`, `/api/…`) stays as it is. */
export function pathIn(locale: string, href: string) {
  if (outside.test(href)) return href;
  return href === '/' ? `/${locale}` : `/${locale}${href}`;
}

type Props = ComponentProps<'a'> & { href: string };

/** A plain link in the reader's language: no script comes with it. */
export function Link({ href, children, ...rest }: Props) {
  return (
    <a href={pathIn(useLocale(), href)} {...rest}>
      {children}
    </a>
  );
}
