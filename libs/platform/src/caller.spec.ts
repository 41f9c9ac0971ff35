import { callerOf } from './caller';

const request = (headers: Record<string, string>) => ({ id: 'r1', headers });

describe('who asks for a change', () => {
  it('is read from percent-encoded headers, with the reason and the request id', () => {
    const headers = { 'x-actor': encodeURIComponent('Siti Nurhaliza – ITPC'), 'x-reason': 'harga%20baru' };
    expect(callerOf(request(headers))).toEqual({
      actor: 'Siti Nurhaliza – ITPC',
      reason: 'harga baru',
      requestId: 'r1',
    });
  });

  it('is anonymous when nobody says', () => {
    expect(callerOf(request({}))).toEqual({ actor: 'anonymous', requestId: 'r1' });
  });

  it.each([
    ['x-actor', '%'],
    ['x-reason', 'x'.repeat(501)],
  ])('refuses what cannot be kept of %s', (name, value) => {
    expect(() => callerOf(request({ [name]: value }))).toThrow(expect.objectContaining({ code: 'request.bad-header' }));
  });
});
