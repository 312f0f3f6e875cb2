import { z } from 'zod';
import { isOpen, way } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';
import { programmeCodes } from '@/lib/hospital/schema';
import { locales } from '@/lib/i18n/locales';
import { isCountry } from '@/lib/people/countries';
import { cleanText } from '@/lib/people/texts';
import { readCursor } from './cursor';

export const stages = [...way, 'declined', 'withdrawn'] as const satisfies Stage[];
/** 6 is: nobody has decided yet. */
export const acuities = [1, 2, 3, 4, 5, 6] as const;
export const states = ['signs', 'overdue', 'waiting', 'paused', 'ended', 'all'] as const;
export const sorts = ['urgency', 'acuity', 'newest', 'stage'] as const;

const longestSearch = 100;

/** Each part of the desk's address, with what it may be. */
const parts = {
  q: z.string().max(longestSearch).transform(cleanText).pipe(z.string().min(1)),
  stage: z.enum(stages),
  programme: z.enum(programmeCodes),
  language: z.enum(locales),
  country: z.string().refine(isCountry),
  acuity: z.enum(['1', '2', '3', '4', '5', '6']).transform(Number),
  owner: z.union([z.enum(['me', 'none']), z.uuid()]),
  state: z.enum(states),
  sort: z.enum(sorts),
  after: z.string().max(400),
} as const;

export type Part = keyof typeof parts;
type Read = { [P in Part]?: z.output<(typeof parts)[P]> };
export type Filters = Omit<Read, 'after' | 'sort'> & { sort: (typeof sorts)[number]; after?: string };

export const partNames = Object.keys(parts) as Part[];

type Given = Record<string, string | string[] | undefined>;

/** Empty fields come with every form and mean nothing. */
const isGiven = (value: string | string[] | undefined) => value !== undefined && value !== '';

/** What the address asks for, and the names of those parts of it that mean nothing and are left out. */
export function readFilters(given: Given): { filters: Filters; ignored: string[] } {
  const names = Object.keys(given).filter((name) => isGiven(given[name]));
  const read = names.map((name) => {
    const part = name in parts ? parts[name as Part] : undefined;
    return [name, part?.safeParse(given[name])] as const;
  });
  const known = read.flatMap(([name, answer]) => (answer?.success ? [[name, answer.data] as const] : []));
  const filters = { sort: 'urgency', ...Object.fromEntries(known) } as Filters;
  const ignored = read.filter(([, answer]) => !answer?.success).map(([name]) => name);
  if (filters.after === undefined || readCursor(filters.after, filters)) return { filters, ignored };
  return { filters: { ...filters, after: undefined }, ignored: [...ignored, 'after'] };
}

/** The address of these filters, in one order, so that the same filters have the same address. */
export function queryOf(filters: Partial<Filters>) {
  const given = partNames
    .filter((name) => filters[name] !== undefined && !(name === 'sort' && filters.sort === 'urgency'))
    .map((name) => [name, String(filters[name])]);
  return new URLSearchParams(given).toString();
}

/** Without another word the desk shows what is open; a search finds what has ended too. */
export const showsOpenOnly = ({ q, stage, state }: Filters) => !q && !state && (!stage || isOpen(stage));
