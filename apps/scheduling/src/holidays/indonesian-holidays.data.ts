type Row = [date: string, name: string];

/** What is known of a year's days off in Indonesia beyond, or against, the library. */
export interface OfficialYear {
  /** Names the list; each is applied once. Another list of the same year gets another name */
  edition: string;
  year: number;
  /** `official`: published by decree; `forecast`: nobody has decided it yet */
  standing: 'official' | 'forecast';
  days: readonly Row[];
}

/**
 * Indonesia's days off, *cuti bersama* included.
 *
 * 2026: joint decree of the ministers of Religious Affairs, of Manpower and of State Apparatus (SKB 3 Menteri) No.
 * 1497/2025, 2/2025 and 5/2025 of 19 September 2025: 17 national holidays and 8 days of cuti bersama; read in two
 * published copies of the list. The library has Idul Fitri a day early and no cuti bersama.
 *
 * 2027: no decree was found. Unchecked: Easter Sunday by the calendar, and Idul Fitri as the government's criterion for
 * the new moon (MABIMS) would have it, a day later than the library. Both readings stay off until the decree is known.
 */
export const indonesianYears: readonly OfficialYear[] = [
  {
    edition: 'ID 2026: SKB 1497/2025',
    year: 2026,
    standing: 'official',
    days: [
      ['2026-01-01', 'Tahun Baru 2026 Masehi'],
      ['2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'],
      ['2026-02-16', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili'],
      ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'],
      ['2026-03-18', 'Cuti bersama Hari Suci Nyepi'],
      ['2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
      ['2026-03-20', 'Cuti bersama Idul Fitri 1447 Hijriah'],
      ['2026-03-21', 'Idul Fitri 1447 Hijriah'],
      ['2026-03-22', 'Idul Fitri 1447 Hijriah'],
      ['2026-03-23', 'Cuti bersama Idul Fitri 1447 Hijriah'],
      ['2026-03-24', 'Cuti bersama Idul Fitri 1447 Hijriah'],
      ['2026-04-03', 'Wafat Yesus Kristus'],
      ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
      ['2026-05-01', 'Hari Buruh Internasional'],
      ['2026-05-14', 'Kenaikan Yesus Kristus'],
      ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
      ['2026-05-27', 'Idul Adha 1447 Hijriah'],
      ['2026-05-28', 'Cuti bersama Idul Adha 1447 Hijriah'],
      ['2026-05-31', 'Hari Raya Waisak 2570 BE'],
      ['2026-06-01', 'Hari Lahir Pancasila'],
      ['2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'],
      ['2026-08-17', 'Proklamasi Kemerdekaan'],
      ['2026-08-25', 'Maulid Nabi Muhammad SAW'],
      ['2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus'],
      ['2026-12-25', 'Kelahiran Yesus Kristus'],
    ],
  },
  {
    edition: 'ID 2027: before the decree',
    year: 2027,
    standing: 'forecast',
    days: [
      ['2027-03-10', 'Idul Fitri 1448 Hijriah (perkiraan)'],
      ['2027-03-11', 'Idul Fitri 1448 Hijriah (perkiraan)'],
      ['2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
    ],
  },
];
