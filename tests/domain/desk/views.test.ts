import { expect, test } from 'vitest';
import { deleteView } from '@/lib/desk/delete-view';
import { listOwnViews } from '@/lib/desk/list-own-views';
import { readDesk } from '@/lib/desk/read-desk';
import { saveView } from '@/lib/desk/save-view';
import { db } from '@/tests/support/database';
import { aColleague, filtersOf } from '@/tests/support/desk';

const filters = filtersOf('country=KW&sort=newest');
const seenBy = async (actor: Parameters<typeof readDesk>[0]) => (await readDesk(actor, filtersOf(''))).views;

test('a view keeps filters and order for whoever saved it, and not the page', async () => {
  const [lena, marta] = [await aColleague(), await aColleague()];
  const id = await saveView(lena, { ...filters, after: 'x' }, { name: 'Kuwait', shared: false });
  const own = (await seenBy(lena)).find((view) => view.id === id);
  expect(own).toMatchObject({ name: 'Kuwait', query: 'country=KW&sort=newest', shared: false });
  expect((await seenBy(marta)).map((view) => view.id)).not.toContain(id);
});

test('who leads shows a view to all; a coordinator cannot, whatever the form says', async () => {
  const [lena, lead] = [await aColleague(), await aColleague('leadCoordinator')];
  const shared = await saveView(lead, filters, { name: 'Kuwait', shared: true });
  const own = await saveView(lena, filters, { name: 'Kuwait', shared: true });
  const views = await seenBy(lena);
  expect(views.find(({ id }) => id === shared)?.shared).toBe(true);
  expect(views.find(({ id }) => id === own)?.shared).toBe(false);
  await expect(deleteView(lena, shared)).rejects.toThrow('notFound');
  await deleteView(await aColleague('medicalDirector'), shared);
  expect((await seenBy(lena)).map(({ id }) => id)).not.toContain(shared);
});

test('a name stands once, and there are at most thirty', async () => {
  const lena = await aColleague();
  await saveView(lena, filters, { name: 'Kuwait', shared: false });
  await expect(saveView(lena, filters, { name: 'Kuwait', shared: false })).rejects.toThrow('viewNameTaken');
  for (let nth = 1; nth < 30; nth++) await saveView(lena, filters, { name: `View ${nth}`, shared: false });
  await expect(saveView(lena, filters, { name: 'One more', shared: false })).rejects.toThrow('viewsFull');
});

test('nobody deletes the view of another, nor saves one without a desk', async () => {
  const [lena, marta] = [await aColleague(), await aColleague()];
  const id = await saveView(lena, filters, { name: 'Mine', shared: false });
  for (const which of [id, 'nonsense']) await expect(deleteView(marta, which)).rejects.toThrow('notFound');
  await expect(saveView(await aColleague('finance'), filters, { name: 'x', shared: false })).rejects.toThrow(
    'notFound',
  );
  await deleteView(lena, id);
  expect(await db().deskView.count({ where: { id } })).toBe(0);
});

test('whoever leads is offered the shared views of others to delete, a coordinator only their own', async () => {
  const [lena, lead, director] = [
    await aColleague(),
    await aColleague('leadCoordinator'),
    await aColleague('medicalDirector'),
  ];
  const own = await saveView(lena, filters, { name: 'Mine', shared: false });
  const shared = await saveView(lead, filters, { name: 'For all', shared: true });
  const offered = async (actor: typeof lena) => (await listOwnViews(actor)).map(({ id }) => id);
  expect(await offered(lena)).toEqual([own]);
  expect(await offered(director)).toContain(shared);
  expect(await offered(director)).not.toContain(own);
  await expect(listOwnViews(await aColleague('finance'))).rejects.toThrow('notFound');
});
