import { DemandEntity } from './demand.entity';

const demand = () => Object.assign(new DemandEntity(), { id: 'd', state: 'open', version: 1, closingReason: null });

describe('closing a demand', () => {
  const now = new Date('2026-11-21T02:00:00Z');

  it('keeps the reason and raises the version', () => {
    const one = demand();
    one.close('met elsewhere', now);
    expect(one).toMatchObject({ state: 'closed', version: 2, closingReason: 'met elsewhere', closedAt: now });
  });

  it('happens once', () => {
    const one = demand();
    one.close('met elsewhere', now);
    expect(() => one.close('again', now)).toThrow(expect.objectContaining({ code: 'demand.already-closed' }));
    expect(one).toMatchObject({ version: 2, closingReason: 'met elsewhere' });
  });
});
