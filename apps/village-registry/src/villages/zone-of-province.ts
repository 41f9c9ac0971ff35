/** IANA zones of Indonesia; Asia/Pontianak keeps WIB as Asia/Jakarta does, and covers west and central Borneo. */
export type VillageZone = 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura';

const provinces: Record<VillageZone, string> = {
  'Asia/Jakarta': '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36',
  'Asia/Pontianak': '61 62',
  'Asia/Makassar': '51 52 53 63 64 65 71 72 73 74 75 76',
  'Asia/Jayapura': '81 82 91 92 93 94 95 96',
};

const zones = new Map(
  Object.entries(provinces).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone as VillageZone])),
);

/**
 * The zone in which a village's clocks run (WIB, WITA or WIT).
 * @param code Kemendagri code of the village or any area above it; its first two digits are the province
 * @returns undefined when there is no such province
 */
export const zoneOfProvince = (code: string): VillageZone | undefined => zones.get(code.slice(0, 2));
