import { appUrl } from '@/lib/db/url';
import { readFilters } from '@/lib/desk/filters';
import { counted, listed, rowsOf } from '@/lib/desk/list-cases';

const [, , id, ...queries] = process.argv;
const actor = { kind: 'staff', id: id!, role: 'coordinator' } as const;

/** The two statements behind each of these addresses of the desk, as pg takes them; with whom the app connects as. */
const statements = queries.map((query) => {
  const { filters } = readFilters(Object.fromEntries(new URLSearchParams(query)));
  const [list, count] = [listed(actor, filters, rowsOf(filters) + 1), counted(actor, filters)];
  return { list: { text: list.text, values: list.values }, count: { text: count.text, values: count.values } };
});
process.stdout.write(`${JSON.stringify({ app: appUrl(), actor, statements })}\n`, () => process.exit(0));
