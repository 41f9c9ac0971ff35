import { zoneOfProvince } from './zone-of-province';

describe('the zone of a village by its code', () => {
  it.each([
    ['3526010001', 'East Java', 'Asia/Jakarta'],
    ['1101012001', 'Aceh', 'Asia/Jakarta'],
    ['6101012001', 'West Kalimantan', 'Asia/Pontianak'],
    ['6201012001', 'Central Kalimantan', 'Asia/Pontianak'],
    ['6408012001', 'East Kalimantan', 'Asia/Makassar'],
    ['5101012001', 'Bali', 'Asia/Makassar'],
    ['5301012001', 'East Nusa Tenggara', 'Asia/Makassar'],
    ['7402012001', 'Southeast Sulawesi', 'Asia/Makassar'],
    ['8101012001', 'Maluku', 'Asia/Jayapura'],
    ['9601012001', 'Southwest Papua', 'Asia/Jayapura'],
  ])('%s (%s) runs on %s', (code, _province, zone) => expect(zoneOfProvince(code)).toBe(zone));

  it('knows all 38 provinces, at the hours that WIB, WITA and WIT stand for', () => {
    const hours: Record<string, number> = {};
    for (let code = 10; code < 100; code += 1) {
      const zone = zoneOfProvince(String(code));
      if (!zone) continue;
      const hour = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
      hours[hour.format(new Date('2026-12-01T00:00:00Z'))] ??= 0;
      hours[hour.format(new Date('2026-12-01T00:00:00Z'))] += 1;
    }
    expect(hours).toEqual({ '07': 18, '08': 12, '09': 8 });
  });

  it('knows no zone where there is no province', () => expect(zoneOfProvince('9901012001')).toBeUndefined());
});
