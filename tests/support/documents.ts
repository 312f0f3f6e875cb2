import type { Description, Part } from '@/lib/documents/document';
import { letterheadOf } from '@/lib/documents/letterhead';
import { latin } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';

export const someBlocks: Part['blocks'] = [
  { kind: 'paragraph', text: 'Dear colleagues' },
  { kind: 'facts', rows: [{ label: 'Reference', value: latin('HW-7K3F-92QD') }] },
  { kind: 'heading', text: 'What we ask for' },
  { kind: 'list', rows: ['One', 'Two'] },
  { kind: 'list', rows: ['First', 'Second'], numbered: true },
  {
    kind: 'table',
    columns: ['What', 'How many'],
    rows: [
      ['Slides', '4'],
      ['Blocks', '1'],
    ],
  },
  { kind: 'notice', text: 'Please keep this letter.' },
  { kind: 'code', url: 'https://homeward.example/en/send/abc', alt: 'A code', lines: ['Scan it.'] },
  { kind: 'small', text: 'Thank you.' },
  { kind: 'signatures', places: ['Place and date', 'Signature'] },
];

export const aPart = (locale: Locale, title: string, blocks = someBlocks): Part => ({
  locale,
  letterhead: letterheadOf(hospital),
  facts: [{ label: 'No.', value: latin('L-2026-7K3F92') }],
  title,
  blocks,
});

export const aDescription = (...parts: [Part, ...Part[]]): Description => ({
  number: 'L-2026-7K3F92',
  madeAt: new Date('2026-03-03T10:00:00Z'),
  parts,
});
