import { aPrincipal } from '@titik/testing/a-principal';
import { callerOf } from './caller';

const request = (headers: Record<string, string> = {}, principal = aPrincipal({ name: 'siti@example.org' })) => ({
  id: 'r1',
  headers,
  principal,
});

describe('who asks for a change', () => {
  it('is whom the token speaks for, with the reason and the request id', () => {
    const asked = request({ 'x-reason': 'harga%20baru' });
    expect(callerOf(asked)).toEqual({
      actor: 'siti@example.org',
      reason: 'harga baru',
      requestId: 'r1',
      principal: asked.principal,
    });
  });

  it('is nobody by name at an open door, whatever a header says', () => {
    expect(callerOf({ id: 'r1', headers: { 'x-actor': 'siti' } })).toEqual({ actor: 'anonymous', requestId: 'r1' });
  });

  it.each(['%', 'x'.repeat(501)])('refuses a reason that cannot be kept', (reason) => {
    expect(() => callerOf(request({ 'x-reason': reason }))).toThrow(
      expect.objectContaining({ code: 'request.bad-header', params: expect.objectContaining({ field: 'x-reason' }) }),
    );
  });
});
