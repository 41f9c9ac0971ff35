import { Problem } from '../api/problem';
import { askAll } from './ask-all';

const refusal = (status: number) => new Problem({ status, code: 'x', title: '', detail: '' });

it('gathers what answers and names what is away', async () => {
  const ask = (service: string) => (service === 'matching' ? Promise.reject(refusal(502)) : Promise.resolve([service]));
  expect(await askAll(['scheduling', 'matching'], ask)).toEqual({ items: ['scheduling'], away: ['matching'] });
});

it('fails where nobody answers, and where nobody is signed in', async () => {
  await expect(askAll(['matching'], () => Promise.reject(refusal(502)))).rejects.toMatchObject({
    body: { status: 502 },
  });
  const ask = (service: string) => (service === 'matching' ? Promise.reject(refusal(401)) : Promise.resolve([]));
  await expect(askAll(['scheduling', 'matching'], ask)).rejects.toMatchObject({ body: { status: 401 } });
});
