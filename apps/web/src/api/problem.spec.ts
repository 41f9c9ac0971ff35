import { faultsOf, Problem, problemOf } from './problem';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

it('keeps what the server says, and where', async () => {
  const detail = 'The unit is unknown.';
  const problem = await problemOf(
    answer(422, {
      status: 422,
      code: 'demand.unknown-unit',
      title: 'T',
      detail,
      field: 'lines.0.quantity.unit',
      requestId: 'r',
    }),
  );
  expect(problem.body).toMatchObject({ code: 'demand.unknown-unit', requestId: 'r' });
  expect(faultsOf(problem)).toEqual({ 'lines.0.quantity.unit': detail });
});

it('names every faulty field where there are several', () => {
  const errors = [
    { field: 'name', code: 'validation.length', detail: 'Too long' },
    { field: 'zone', code: 'validation.zone', detail: 'Unknown' },
  ];
  expect(
    faultsOf(new Problem({ status: 400, code: 'request.invalid', title: '', detail: '', field: 'name', errors })),
  ).toEqual({ name: 'Too long', zone: 'Unknown' });
});

it('makes a problem of any answer, with its request id', async () => {
  const problem = await problemOf(answer(502, '<html>', { 'x-request-id': 'r7' }));
  expect([problem.body.code, problem.body.requestId, problem.passing]).toEqual(['http.502', 'r7', true]);
  expect((await problemOf(answer(409, { code: 'x' }))).passing).toBe(false);
  expect(faultsOf(new TypeError('no connection'))).toEqual({});
});
