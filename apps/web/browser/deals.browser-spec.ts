import type { Page } from '@playwright/test';
import { sessionOf } from './people';
import { register } from './register';
import { expect, test } from './signed-in';
import { walk } from './walk';

interface Candidate {
  producerId: string;
  producerName: string;
}

const origin = () => ({ origin: process.env.WEB_URL! });
const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

/** Whoever can supply a demand best, as soon as that is reckoned. */
async function bestOf(page: Page, demandId: string): Promise<Candidate> {
  let best: Candidate | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/matches/${demandId}`);
        if (answer.ok())
          [best] = ((await answer.json()) as { lines: { candidates: Candidate[] }[] }).lines[0].candidates;
        return best;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return best!;
}

/** A deal that somebody opened over the API. */
async function openDeal(page: Page): Promise<{ dealId: string; name: string }> {
  const demandId = await register(page, 'crab meat', 3);
  const { producerId, producerName: name } = await bestOf(page, demandId);
  const answer = await page.request.post('/api/v1/deals', { headers: origin(), data: { demandId, producerId } });
  expect(answer.status()).toBe(201);
  return { dealId: ((await answer.json()) as { dealId: string }).dealId, name };
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cardOf = (page: Page, name: string, dealId: string) => column(page, name).locator(`a[href="/deals/${dealId}"]`);
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

test('a deal that is opened by hand goes from its price list to its last payment', async ({ page }) => {
  test.setTimeout(180_000);
  const demandId = await register(page, 'crab meat', 3);
  const { producerName } = await bestOf(page, demandId);
  await page.goto(`/demands/${demandId}?view=deals`);
  await page.getByRole('button', { name: 'Open a deal by hand' }).click();
  await page.getByRole('combobox', { name: 'With which producer?' }).fill(producerName);
  await page.getByRole('option', { name: producerName, exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: producerName })).toBeVisible();
  const dealId = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.getByRole('button', { name: 'Price list given' }).click();
  await save(page);
  await page.getByRole('button', { name: 'Sample given' }).click();
  await page.getByLabel('What shows it').fill('DHL 77-1');
  await save(page);
  await expect(page.getByText('DHL 77-1').first()).toBeVisible();

  await page.getByRole('button', { name: 'Contract signed' }).click();
  await page.getByLabel('Value').fill('56000');
  await expect(page.getByText(/^(only )?[\d.,]+ (t|kg) free$/).first()).toBeVisible();
  await page
    .getByLabel(/^crab meat in /)
    .first()
    .fill('2');
  await page.getByRole('button', { name: 'Save the contract' }).click();
  await expect(page.getByRole('cell', { name: '2 t' })).toBeVisible();

  await page.goto('/deals');
  await expect(cardOf(page, 'Shipped', dealId)).toBeVisible();
  await column(page, 'Shipped')
    .getByRole('article')
    .filter({ has: page.locator(`a[href="/deals/${dealId}"]`) })
    .getByRole('button', { name: 'Goods shipped' })
    .click();
  await page.getByLabel('Was to leave on').fill(day(-1));
  await page.getByLabel('Promised').fill('2');
  await page.getByLabel('Sent').fill('1.5');
  await page.getByRole('dialog').getByLabel('Value').fill('56000');
  await save(page);
  await expect(page.getByText('less than 2 t')).toBeVisible();

  await page.getByRole('button', { name: 'Money received' }).click();
  await page.getByLabel('Amount').fill('56000');
  await save(page);
  await expect(page.getByText('paid', { exact: true })).toBeVisible();
  await expect(page.getByText('Payment entered')).toBeVisible();
  await page.goto('/deals?closed=paid');
  await expect(page.locator(`a[href="/deals/${dealId}"]`)).toBeVisible();
});

test('a card is taken on by its button, or dragged to a later column', async ({ page }) => {
  const { dealId, name } = await openDeal(page);
  await page.goto(`/deals?q=${encodeURIComponent(name)}`);
  await column(page, 'Price list')
    .getByRole('article')
    .filter({ has: page.locator(`a[href="/deals/${dealId}"]`) })
    .getByRole('button', { name: 'Price list given' })
    .click();
  await save(page);
  await expect(cardOf(page, 'Sample', dealId)).toBeVisible();

  const card = column(page, 'Sample')
    .getByRole('article')
    .filter({ has: page.locator(`a[href="/deals/${dealId}"]`) });
  await card.dragTo(column(page, 'Contract'), { sourcePosition: { x: 12, y: 6 } });
  await expect(page.getByRole('dialog', { name: 'Sample given' })).toBeVisible();
  await save(page);
  await expect(cardOf(page, 'Contract', dealId)).toBeVisible();
});

test('a deal of which nothing comes is lost for a reason, and opened again', async ({ page }) => {
  const { dealId } = await openDeal(page);
  await page.goto(`/deals/${dealId}`);
  await page.getByRole('button', { name: 'Nothing comes of it' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Nothing comes of it' }).click();
  await expect(dialog.getByText('Still missing')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'price', exact: true }).click();
  await dialog.getByRole('button', { name: 'Nothing comes of it' }).click();
  await expect(page.getByText(/^Lost on .*: price$/)).toBeVisible();
  await page.goto('/deals?closed=lost');
  await expect(page.locator(`a[href="/deals/${dealId}"]`)).toBeVisible();

  await page.goto(`/deals/${dealId}`);
  await page.getByRole('button', { name: 'Open again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
  await expect(page.getByText('Opened again')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Price list given' })).toBeVisible();
});

test('whoever comes second is told, keeps what they typed, and may save again', async ({ page }) => {
  const { dealId } = await openDeal(page);
  await page.goto(`/deals/${dealId}`);
  await page.getByRole('button', { name: 'Price list given' }).click();
  await page.getByLabel('What shows it').fill('PL-7');
  const answer = await page.request.put(`/api/v1/deals/${dealId}/intention`, {
    headers: { ...origin(), 'if-match': '"1"' },
    data: { amount: 90_000, currency: 'USD' },
  });
  expect(answer.status()).toBe(200);
  await save(page);
  const changed = page.getByText('Somebody else changed this meanwhile');
  // The newer version may have come by itself before.
  await expect(async () => {
    if (await changed.isVisible()) await save(page);
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('PL-7').first()).toBeVisible();
  await expect(page.getByText('USD 90,000').first()).toBeVisible();
});

// The registry takes no outcome before the meeting is over, and no meeting can be held in the past. So only its end is
// said to be over here; what comes of a real one is tested with its service.
test('how a meeting went is asked first, and what was typed stays when it is refused', async ({ page, playwright }) => {
  test.setTimeout(300_000);
  const demandId = await register(page, 'crab meat', 2);
  interface Meeting {
    meetingId: string;
    state: string;
    end: string;
    parties: { partyId: string; role: string; name: string }[];
  }
  const meetings = async (): Promise<Meeting[]> =>
    ((await (await page.request.get(`/api/v1/meetings?demandId=${demandId}`)).json()) as { items: Meeting[] }).items;
  await expect.poll(async () => (await meetings()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const [meeting] = await meetings();
  const operator = await playwright.request.newContext({
    baseURL: process.env.WEB_URL,
    storageState: sessionOf('operator'),
  });
  for (const { partyId } of meeting.parties) {
    const answer = await operator.post(`/api/v1/meetings/${meeting.meetingId}/answers`, {
      headers: origin(),
      data: { partyId, answer: 'accepted' },
    });
    expect(answer.status()).toBe(200);
  }
  await page.route(/\/api\/v1\/meetings\?/, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { items: Meeting[] };
    for (const each of body.items)
      if (each.meetingId === meeting.meetingId) each.end = new Date(Date.now() - 60_000).toISOString();
    await route.fulfill({ response, json: body });
  });

  await page.goto('/meetings');
  await expect(page.getByRole('heading', { level: 2, name: 'How did it go?' })).toBeVisible();
  await page.getByRole('button', { name: 'How did it go?' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Still missing')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'What comes next' }).click();
  await page.getByRole('option', { name: 'Sample', exact: true }).click();
  await dialog.getByLabel('By when').fill(day(21));
  await dialog.getByLabel('Minutes').fill('Two sizes, first by air.');
  await dialog.getByRole('checkbox', { name: meeting.parties.find(({ role }) => role === 'post')!.name }).uncheck();
  const sent = page.waitForRequest((request) => request.url().endsWith('/outcome'));
  await dialog.getByRole('button', { name: 'Save' }).click();
  const producer = meeting.parties.find(({ role }) => role === 'producer')!;
  expect((await sent).postDataJSON()).toEqual({
    attendance: meeting.parties.map(({ partyId, role }) => ({
      partyId,
      attendance: role === 'post' ? 'no-show' : 'met',
    })),
    nextSteps: [{ producerId: producer.partyId, nextStep: 'sample', dueOn: day(21) }],
    notes: 'Two sizes, first by air.',
  });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByLabel('Minutes')).toHaveValue('Two sizes, first by air.');

  await page.reload();
  await page.getByRole('button', { name: 'How did it go?' }).first().click();
  await expect(page.getByRole('dialog').getByLabel('Minutes')).toHaveValue('Two sizes, first by air.');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Arrange a 1:1' }).first().click();
  await dialog.getByRole('radio').first().click();
  await page.getByRole('button', { name: 'Hold this hour' }).click();
  await expect(page.getByText('The hour is held; everybody is asked')).toBeVisible();
  // A list that is still being altered on its way must not outlive the test.
  await page.unrouteAll({ behavior: 'wait' });
  await operator.dispose();
});

test('on a phone the board shows one column, in the reader’s language', async ({ page }) => {
  const { dealId } = await openDeal(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/deals?lang=id');
  await expect(page.getByRole('heading', { level: 1, name: 'Tindak lanjut' })).toBeVisible();
  const choose = async (stage: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: 'Langkah berikutnya' }).click();
    await page.getByRole('option', { name: stage }).click();
  };
  await choose(/^Sampel/);
  await expect(page).toHaveURL(/stage=sample/);
  await expect(column(page, 'Daftar harga')).toBeHidden();
  await choose(/^Daftar harga/);
  await expect(column(page, 'Daftar harga').locator(`a[href="/deals/${dealId}"]`)).toBeVisible();
  await expect(column(page, 'Sampel')).toBeHidden();
});

walk('the deals', async (page) => {
  const { dealId } = await openDeal(page);
  return [
    '/deals',
    '/deals?closed=lost',
    `/deals/${dealId}`,
    `/deals/${dealId}?enter=contract`,
    `/deals/${dealId}?enter=shipment`,
    '/meetings',
  ];
});
