import type { Page } from '@playwright/test';
import { sessionOf } from './people';
import { registerElsewhere } from './register';
import { expect, test } from './signed-in';
import { walk } from './walk';

test.use({ storageState: sessionOf('coordinator') });

interface Village {
  code: string;
  name: string;
}

const get = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(`/api/v1/${path}`)).json()) as T;
const villages = async (page: Page, query: string): Promise<Village[]> =>
  (await get<{ items: Village[] }>(page, `villages?whose=mine&${query}`)).items;

test.beforeAll('somebody wants what not all villages may sell yet', async ({ browser }) => {
  await registerElsewhere(browser, 'crab meat');
  const context = await browser.newContext({ storageState: sessionOf('coordinator'), baseURL: process.env.WEB_URL });
  await expect(async () => {
    const answer = await context.request.get('/api/v1/coaching/unlocks?by=village');
    expect(((await answer.json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  await context.close();
});

test('the overview counts the villages of the demo world, by each of its four sides', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/overview$/);
  const steps = page.getByRole('list', { name: 'All together' });
  // Other tests may have registered a village more by now.
  const { whole } = await get<{ whole: { villages: number }[] }>(page, 'villages/funnel?whose=mine');
  expect(whole[0].villages).toBeGreaterThanOrEqual(340);
  await expect(steps.getByRole('listitem').first()).toContainText(String(whole[0].villages));
  await expect(steps.getByRole('listitem').nth(2)).toContainText(/Export-ready \(cluster 1\)\s*\d+/);

  await page.getByText('Cluster', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Cluster 2: needs assistance' })).toBeVisible();
  await page.getByText('Programme', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Desa Devisa' })).toBeVisible();
  await page.getByText('Trade post', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'From demand to payment' })).toBeVisible();
  await expect(page).toHaveURL(/by=post/);

  await page.goto('/overview?by=cluster&group=1');
  await page.getByRole('link', { name: 'With an approved offer' }).click();
  await expect(page).toHaveURL(/\/villages\?/);
  await expect(page.getByText('Came as far as: With an approved offer')).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('export-ready');
});

test('a list with one bad row is tried, then brought in: the good rows go in, the bad one is told', async ({
  page,
}) => {
  const found = await get<{ items: (Village & { registered: boolean })[] }>(
    page,
    'villages/search?q=krajan&province=35&limit=50',
  );
  const fresh = found.items.filter(({ registered }) => !registered).slice(0, 2);
  expect(fresh).toHaveLength(2);
  const csv = ['Village code,Programme', ...fresh.map(({ code }) => `${code},desa-devisa`), '12345,desa-devisa'].join(
    '\n',
  );
  const file = { name: 'desa baru.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const send = async (button: string): Promise<void> => {
    await page.goto('/imports');
    await page.locator('input[type="file"]').setInputFiles(file);
    if (button === 'Bring it in') await page.getByLabel('Only try first').uncheck();
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'desa baru.csv' })).toBeVisible();
    await expect(page.getByText('done', { exact: true })).toBeVisible({ timeout: 30_000 });
  };
  await send('Try the list');
  await expect(page.getByText('This was a try')).toBeVisible();
  expect((await page.request.get(`/api/v1/villages/${fresh[0].code}`)).status()).toBe(404);

  await send('Bring it in');
  const report = page.getByRole('table', { name: 'Rows to look at' });
  await expect(report.getByRole('row')).toHaveCount(2);
  await expect(report.getByRole('row').nth(1)).toContainText('12345');
  await page.goto(`/villages/${fresh[0].code}`);
  await expect(page.getByRole('heading', { level: 1, name: fresh[0].name })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Desa Devisa' })).toBeVisible();
});

test('an assessment shows its result before it is saved, is kept as a draft, and changes the cluster', async ({
  page,
}) => {
  const [village] = await villages(page, 'cluster=2&limit=1');
  const answer = (question: string, points: string) =>
    page.getByRole('radiogroup', { name: question }).getByText(points, { exact: true }).click();
  await page.goto(`/villages/${village.code}/assess`);
  await answer('1. Quality', '4');
  await answer('2. Quantity', '4');
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('"quantity":4')));
  await page.reload();
  await expect(page.getByText('This is the draft that you left here.')).toBeVisible();
  await answer('3. Continuity', '5');
  await answer('4. Packaging', '2');
  await expect(page.getByText('Noted as gaps: Packaging')).toBeVisible();
  await page.getByLabel('Who sees to it').fill('Ratna');
  await answer('5. Administration', '4');
  await expect(page.getByText('Cluster 1: export-ready')).toBeVisible();
  await expect(page.getByText('Before: needs assistance')).toBeVisible();
  await page.getByRole('button', { name: 'Save assessment' }).click();

  await expect(page.getByRole('heading', { level: 1, name: village.name })).toBeVisible();
  await expect(page.getByText('export-ready', { exact: true })).toBeVisible();
  await expect(page.getByText('Ratna')).toBeVisible();
  await page.getByRole('button', { name: 'Change: Packaging' }).click();
  await page.getByLabel('It is mended').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByText(/^mended /)).toBeVisible();
});

test('what unlocks demand opens the villages behind it, and unmet demand is listed', async ({ page }) => {
  await page.goto('/unlocks');
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('link').first();
  await first.click();
  await expect(page).toHaveURL(/gate=/);
  await expect(page.getByText('Villages that lack it')).toBeVisible();
  await page.getByRole('tab', { name: 'Unmet demand' }).click();
  await expect(page).toHaveURL(/view=unmet/);
  await page.goto('/unlocks?by=village');
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/villages\/\d{10}$/);
});

test('a village joins a programme and leaves it, a class is opened, filled and held', async ({ page }) => {
  const [village] = await villages(page, 'programme=desa-bisa-ekspor&cluster=2&limit=1');
  await page.goto(`/villages/${village.code}`);
  await page.getByPlaceholder('Add to a programme').fill('Alibaba');
  await page.getByRole('option', { name: 'BUMDes–Alibaba' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Take out of BUMDes–Alibaba' }).click();
  await expect(page.getByRole('button', { name: 'Take out of BUMDes–Alibaba' })).toHaveCount(0);

  await page.goto('/trainings');
  await page.getByRole('button', { name: 'New class' }).click();
  await page.getByLabel('Name').fill('Kelas kemasan');
  await page.getByLabel('Place').fill('Surabaya');
  await page.getByRole('button', { name: 'Save class' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kelas kemasan' })).toBeVisible();
  await page.getByLabel('Topic').fill('Label');
  await page.getByRole('button', { name: 'Add session' }).click();
  await page.getByPlaceholder('Type part of its name').fill(village.name);
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('button', { name: 'Who came: Label' }).click();
  await page.getByLabel('Everybody').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('1 of 1 came').first()).toBeVisible();
});

test('a demand shows what a coordinator may read, and asks for nothing else', async ({ page }) => {
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() === 403) refused.push(answer.url());
  });
  const { items } = await get<{ items: { demandId: string }[] }>(page, 'demands?limit=1');
  for (const path of items.map(({ demandId }) => `/demands/${demandId}?view=meetings`)) {
    await page.goto(path);
    await expect(page.getByRole('tab')).toHaveText(['Candidates', 'History']);
    await page.waitForLoadState('networkidle');
  }
  expect(refused).toEqual([]);
});

test('all of it is there in Indonesian', async ({ page }) => {
  await page.goto('/overview');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ikhtisar' })).toBeVisible();
  await expect(page.getByText('Siap ekspor (klaster 1)').first()).toBeVisible();
  await page.getByRole('link', { name: 'Pembuka permintaan' }).click();
  await expect(page.getByRole('tab', { name: 'Permintaan belum terpenuhi' })).toBeVisible();
  await page.getByRole('link', { name: 'Impor data' }).click();
  await expect(page.getByRole('heading', { name: 'Masukkan daftar' })).toBeVisible();
});

walk('a coordinator’s pages', async (page) => {
  const [offering] = await villages(page, 'step=offering&limit=1');
  const idOf = async (path: string, key: string): Promise<string[]> =>
    (await get<{ items: Record<string, string>[] }>(page, `${path}?limit=1`)).items.map((item) => item[key]);
  const [demandId] = await idOf('demands', 'demandId');
  return [
    '/overview',
    '/overview?by=programme&all=true',
    '/overview?by=post',
    '/villages',
    `/villages/${offering.code}`,
    `/villages/${offering.code}/assess`,
    '/assessments',
    '/unlocks',
    '/unlocks?gate=certificate&item=haccp',
    '/unlocks?view=unmet',
    '/curation?state=curated',
    '/trainings',
    ...(await idOf('trainings', 'trainingId')).map((id) => `/trainings/${id}`),
    '/imports',
    ...(await idOf('imports', 'importId')).map((id) => `/imports/${id}`),
    '/demands',
    ...(demandId ? [`/demands/${demandId}`] : []),
  ];
});
