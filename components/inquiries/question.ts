import type { Option } from '@/components/forms/choice-field';
import type { SelectGroup, SelectOption } from '@/components/forms/select-field';

type Asked = { name: string; label: string; hint?: string; optional?: boolean };

/** One question with its words chosen, ready to be drawn in the browser or summed up before sending. */
export type Question = Asked &
  (
    | { kind: 'text' | 'email'; autoComplete?: string; rows?: number }
    | { kind: 'choice' | 'checks'; options: (Option & { label: string })[]; labelHidden?: boolean }
    | { kind: 'select'; options: (SelectOption | SelectGroup)[]; suggested?: string; autoComplete?: string }
    | { kind: 'date'; months: string[][] }
    | { kind: 'moment' }
    | { kind: 'phone'; countries: SelectOption[]; suggested?: string }
  );
