import type { Actor } from '@/lib/access/actor';
import { readFilters } from '@/lib/desk/filters';
import { saveView } from '@/lib/desk/save-view';

const views = [
  { name: 'Gulf, by severity', given: { language: 'ar', sort: 'acuity' } },
  { name: 'Longest in review', given: { stage: 'review', sort: 'stage' } },
];

/** Views that the lead shares with everybody at the desk. */
export async function saveViews(lead: Actor) {
  for (const { name, given } of views) await saveView(lead, readFilters(given).filters, { name, shared: true });
}
