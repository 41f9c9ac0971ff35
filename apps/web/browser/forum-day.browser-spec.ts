import type { Page } from '@playwright/test';
import { sessionOf } from './people';
import { ask, type Person, prepareForum, solveForum } from './prepare-forum';
import { expect, test } from './signed-in';
import { walk } from './walk';

test.use({ storageState: sessionOf('coordinator') });

const step = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

interface Wish {
  wishId: string;
  a: string;
  b: string;
  place?: { slot: number; tableNo: number };
}
const wishesOf = async (page: Page, dayId: string): Promise<Wish[]> =>
  (await ask<{ items: Wish[] }>(page, 'GET', `forum-days/${dayId}/wishes`)).items;

const shuffled = (a: number, b: number): number => (a * 7919 + b * 104_729 + a * b * 31) % 1009;

/** Drags a meeting of somebody's row to the hour of a column. */
async function drag(page: Page, wishId: string, time: string): Promise<void> {
  const meeting = page.locator(`[data-wish="${wishId}"]`).first();
  const hour = page.getByRole('columnheader', { name: time });
  const [from, to] = [(await meeting.boundingBox())!, (await hour.boundingBox())!];
  const y = from.y + from.height / 2;
  await page.mouse.move(from.x + 20, y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, y, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, y, { steps: 6 });
  await page.mouse.up();
}

test('a day from its name to its meetings: people, tables, wishes from a file, timetable, publishing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/forum-days');
  await page.getByRole('link', { name: 'Prepare a forum day' }).click();
  await page.getByRole('button', { name: 'Prepare a forum day' }).click();
  await expect(page.getByText('Still missing')).toHaveCount(3);
  await page.getByLabel('Name').fill('Forum Madura');
  await page.getByLabel('Place').fill('Pendopo Agung, Bangkalan');
  await page.getByLabel('Date').fill('2035-03-07');
  await page.getByLabel('Number of slots').fill('8');
  await expect(page.getByText('8 slots, from 09:00 to 11:40')).toBeVisible();
  await page.getByRole('button', { name: 'Prepare a forum day' }).click();
  await expect(page).toHaveURL(/\/forum-days\/[0-9a-f-]{36}\?step=participants$/);
  const dayId = /forum-days\/([0-9a-f-]{36})/.exec(page.url())![1];

  await expect(page.getByText('held by Jawa Timur')).toBeVisible();
  await page.getByRole('button', { name: 'Add participants' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Buyers', { exact: true }).click();
  await dialog.getByRole('checkbox', { name: /^Choose all \d+ shown/ }).check();
  await dialog.getByText('Producers', { exact: true }).click();
  await dialog.getByLabel('Find by name').fill('koperasi');
  await expect(dialog.getByText('Koperasi', { exact: false }).first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^Choose (all \d+|the one) shown/ }).check();
  await dialog.getByRole('button', { name: /^Add \d+$/ }).click();
  await expect(dialog).toHaveCount(0);
  const { items } = await ask<{ items: (Person & { role: string })[] }>(
    page,
    'GET',
    `forum-days/${dayId}/participants`,
  );
  const villages = items.filter(({ role }) => role === 'producer');
  const buyers = items.filter(({ role }) => role === 'buyer');
  expect([villages.length > 1, buyers.length > 2]).toEqual([true, true]);

  await step(page, /Tables/);
  await page.getByLabel('How many tables').fill('4');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('0 meetings wanted, room for 32')).toBeVisible();

  await step(page, /Wishes/);
  await page.getByText('From a file').click();
  const rows = [
    `${villages[0].name};${buyers[0].name};1`,
    `Nobody at all;${buyers[0].name};1`,
    `${villages[0].name};${buyers[1].name};2`,
    `${villages[1].name};${buyers[1].name};2`,
  ];
  await page.locator('input[type="file"]').setInputFiles({
    name: 'wishes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`a;b;priority\r\n${rows.join('\r\n')}\r\n`),
  });
  await expect(page.getByText('3 new wishes, 0 changed. 1 row was not taken.')).toBeVisible();
  await expect(page.getByRole('row', { name: /2 a Nobody at all/ })).toBeVisible();

  await step(page, /Make timetable/);
  await page.getByRole('button', { name: 'Make timetable' }).click();
  await expect(page.getByText('as good as can be')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('3 of 3').first()).toBeVisible();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('3 new meetings')).toBeVisible();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('published', { exact: true })).toBeVisible();
  await step(page, /^\S+ Timetable/);
  const row = page.getByRole('row', { name: new RegExp(`^${villages[0].name}`) });
  await expect(row.getByRole('gridcell', { name: new RegExp(buyers[0].name) })).toBeVisible();
  const printed = await page.request.get(`/api/v1/forum-days/${dayId}/timetable.html?by=table&lang=id`);
  expect([printed.status(), (await printed.text()).includes('Meja 1')]).toEqual([200, true]);
});

test('a day that another province holds can be read, and not changed', async ({ page, browser }) => {
  const context = await browser.newContext({ storageState: sessionOf('operator'), baseURL: process.env.WEB_URL });
  const operator = await context.newPage();
  await operator.goto('/forum-days/new');
  await operator.getByLabel('Name').fill('Forum Bali');
  await operator.getByLabel('Place').fill('Denpasar');
  await operator.getByLabel('Date').fill('2035-03-08');
  await expect(operator.getByPlaceholder('the operators')).toBeVisible();
  await operator.getByRole('combobox', { name: 'Held by' }).fill('Bali');
  await operator.getByRole('option', { name: 'Bali' }).click();
  await operator.getByRole('button', { name: 'Prepare a forum day' }).click();
  await expect(operator.getByText('held by Bali')).toBeVisible();
  await expect(operator.getByRole('button', { name: 'Add participants' })).toBeVisible();
  await page.goto(new URL(operator.url()).pathname);
  await expect(page.getByText('held by Bali')).toBeVisible();
  await expect(page.getByRole('tab', { name: /Participants/ })).toBeVisible();
  for (const name of ['Add participants', 'Change day', 'More for this day'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await operator.getByRole('button', { name: 'Change day' }).click();
  await operator.getByRole('dialog').getByRole('combobox', { name: 'Held by' }).fill('Jawa Timur');
  await operator.getByRole('option', { name: 'Jawa Timur' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(operator.getByText('held by Jawa Timur')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Add participants' })).toBeVisible();
  await context.close();
});

test('a running search shows how it goes, is still there after a reload, and ends with the best so far', async ({
  page,
}) => {
  test.setTimeout(120_000);
  // So full that nobody proves soon that it cannot be better.
  const pairs = Array.from({ length: 25 * 25 }, (_, i) => [Math.floor(i / 25), i % 25] as const)
    .toSorted(([a, b], [c, d]) => shuffled(a, b) - shuffled(c, d))
    .slice(0, 300);
  const { dayId } = await prepareForum(page, { villages: 25, others: 25, tables: 14, slots: 22 }, pairs);
  await page.goto(`/forum-days/${dayId}?step=solve`);
  await page.getByText('2 min').click();
  await page.getByRole('button', { name: 'Make timetable' }).click();
  await expect(page.getByText('The timetable is being made')).toBeVisible();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /Waits fall over time: \d+ now/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Stop and take the best so far' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(`${pairs.length} of ${pairs.length}`).first()).toBeVisible();
});

test('where not everything fits it names who, and drops the fewest wishes', async ({ page }) => {
  const pairs = [0, 1, 2].map((other) => [0, other] as const);
  const { dayId, villages } = await prepareForum(page, { villages: 1, others: 3, tables: 3, slots: 2 }, pairs);
  await page.goto(`/forum-days/${dayId}?step=solve`);
  await page.getByRole('button', { name: 'Make timetable' }).click();
  await expect(page.getByText('not everything fits', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText(`${villages[0].name} has 3 meetings, but can come only in slots 1 (09:00), 2 (09:20).`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Drop this wish' }).click();
  await expect(page.getByRole('tab', { name: /Make timetable 2\/2/ })).toBeVisible();
});

test('a meeting is moved by drag and by keys; what it clashes with is told', async ({ page }) => {
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 0],
  ] as const;
  const { dayId } = await prepareForum(page, { villages: 2, others: 2, tables: 2, slots: 8 }, pairs);
  const [first, second] = await wishesOf(page, dayId);
  await ask(page, 'PUT', `forum-days/${dayId}/wishes/${first.wishId}/place`, { slot: 1 });
  await ask(page, 'PUT', `forum-days/${dayId}/wishes/${second.wishId}/place`, { slot: 2 });
  const slotOf = async (wishId: string) =>
    (await wishesOf(page, dayId)).find((wish) => wish.wishId === wishId)?.place?.slot;
  await page.goto(`/forum-days/${dayId}?step=timetable`);
  await expect(page.getByText('1 meeting without an hour')).toBeVisible();

  await drag(page, first.wishId, '10:00');
  await expect.poll(() => slotOf(first.wishId)).toBe(4);
  await drag(page, first.wishId, '09:20');
  await expect(page.getByRole('dialog', { name: 'It cannot be there' })).toContainText('in slot 2 (09:20)');
  await page.keyboard.press('Escape');
  expect(await slotOf(first.wishId)).toBe(4);

  await page.locator(`[data-wish="${first.wishId}"]`).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator(`[data-wish="${first.wishId}"]`).first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect.poll(() => slotOf(first.wishId)).toBe(5);

  await page.locator(`[data-wish="${first.wishId}"]`).first().click();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
});

test('who does not come is mended with the moves shown before', async ({ page }) => {
  const pairs = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const));
  const { dayId, villages } = await prepareForum(page, { villages: 3, others: 3, tables: 3, slots: 4 }, pairs);
  await solveForum(page, dayId);
  await ask(page, 'POST', `forum-days/${dayId}/publish`, {});
  await page.goto(`/forum-days/${dayId}?step=changes`);
  await page.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: villages[0].name }).click();
  await page.getByRole('button', { name: 'See what it leads to' }).click();
  await expect(page.getByText('This would happen; nothing has changed yet')).toBeVisible();
  await expect(page.getByText('3 are called off')).toBeVisible();
  expect((await wishesOf(page, dayId)).filter(({ place }) => place)).toHaveLength(9);
  await page.getByRole('button', { name: 'Do so, and tell everybody' }).click();
  await expect(page.getByText(`${villages[0].name} does not come`)).toBeVisible();
  expect((await wishesOf(page, dayId)).filter(({ place }) => place)).toHaveLength(6);
});

test('on a phone one reads one’s own day, in either language', async ({ page }) => {
  const { dayId, villages, others } = await prepareForum(page, { villages: 1, others: 2, tables: 1, slots: 3 }, [
    [0, 0],
    [0, 1],
  ]);
  const [first, second] = await wishesOf(page, dayId);
  await ask(page, 'PUT', `forum-days/${dayId}/wishes/${first.wishId}/place`, { slot: 1 });
  await ask(page, 'PUT', `forum-days/${dayId}/wishes/${second.wishId}/place`, { slot: 3 });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/forum-days/${dayId}?step=timetable&of=${villages[0].partyId}`);
  await expect(page.getByRole('heading', { level: 2, name: villages[0].name })).toBeVisible();
  await expect(page.getByText('2 meetings · 1 wait')).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(others[0].name) })).toBeVisible();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByText('2 pertemuan · 1× menunggu')).toBeVisible();
  await expect(page.getByText('menunggu', { exact: true })).toBeVisible();
});

walk('a forum day', async (page) => {
  const pairs = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const));
  const { dayId } = await prepareForum(page, { villages: 3, others: 3, tables: 2, slots: 4 }, pairs);
  await solveForum(page, dayId);
  const at = (search: string): string => `/forum-days/${dayId}?step=${search}`;
  return [
    '/forum-days',
    '/forum-days/new',
    at('participants'),
    at('tables'),
    at('interpreters'),
    at('wishes'),
    at('wishes&wishes=choose'),
    at('wishes&wishes=file'),
    at('solve'),
    at('timetable'),
    at('timetable&by=table'),
    at('timetable&by=slot'),
    at('changes'),
  ];
});
