import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { type FormState, idle } from '@/lib/forms/form-state';
import common from '../../../messages/en/common.json';
import problems from '../../../messages/en/problems.json';
import publicWords from '../../../messages/en/public.json';
import site from '../../../messages/en/site.json';
import validation from '../../../messages/en/validation.json';

const messages = { common, problems, public: publicWords, site, validation };

export const inEnglish = (children: ReactNode) => (
  <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
    {children}
  </NextIntlClientProvider>
);

/** Rendered as a browser without scripts gets it, and read as a document. */
export function rendered(children: ReactNode) {
  document.body.innerHTML = renderToString(inEnglish(children));
  return document.body;
}

export const refused = (parts: Partial<FormState>): FormState => ({ ...idle, status: 'refused', ...parts });

/** The text of everything that an element's `aria-describedby` names. */
export const descriptionOf = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
