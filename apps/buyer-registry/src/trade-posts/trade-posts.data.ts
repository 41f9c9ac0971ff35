import type { TradePostKind } from '@titik/contracts/values';

type Row = [kind: TradePostKind, city: string, country: string, zone: string, subdivision?: string];

/**
 * Indonesia's trade offices abroad: kind, city, country (ISO 3166-1), IANA zone, and the subdivision whose holidays
 * count (as date-holidays names it, without the country). Two public lists agree on all but Riyadh, Hong Kong and the
 * WTO mission, which stand in one of them.
 */
export const tradePostRows: Row[] = [
  ['itpc', 'Barcelona', 'ES', 'Europe/Madrid', 'CT'],
  ['itpc', 'Budapest', 'HU', 'Europe/Budapest'],
  ['itpc', 'Busan', 'KR', 'Asia/Seoul'],
  ['itpc', 'Chennai', 'IN', 'Asia/Kolkata', 'TN'],
  ['itpc', 'Chicago', 'US', 'America/Chicago', 'IL'],
  ['itpc', 'Dubai', 'AE', 'Asia/Dubai'],
  ['itpc', 'Hamburg', 'DE', 'Europe/Berlin', 'HH'],
  ['itpc', 'Jeddah', 'SA', 'Asia/Riyadh'],
  ['itpc', 'Johannesburg', 'ZA', 'Africa/Johannesburg'],
  ['itpc', 'Lagos', 'NG', 'Africa/Lagos'],
  ['itpc', 'Los Angeles', 'US', 'America/Los_Angeles', 'CA'],
  ['itpc', 'Mexico City', 'MX', 'America/Mexico_City'],
  ['itpc', 'Milan', 'IT', 'Europe/Rome', '25'],
  ['itpc', 'Osaka', 'JP', 'Asia/Tokyo'],
  ['itpc', 'Santiago', 'CL', 'America/Santiago'],
  ['itpc', 'São Paulo', 'BR', 'America/Sao_Paulo', 'SP'],
  ['itpc', 'Shanghai', 'CN', 'Asia/Shanghai'],
  ['itpc', 'Sydney', 'AU', 'Australia/Sydney', 'NSW'],
  ['itpc', 'Vancouver', 'CA', 'America/Vancouver', 'BC'],
  ['attache', 'Ankara', 'TR', 'Europe/Istanbul'],
  ['attache', 'Bangkok', 'TH', 'Asia/Bangkok'],
  ['attache', 'Beijing', 'CN', 'Asia/Shanghai'],
  ['attache', 'Berlin', 'DE', 'Europe/Berlin', 'BE'],
  ['attache', 'Brussels', 'BE', 'Europe/Brussels', 'BRU'],
  ['attache', 'Cairo', 'EG', 'Africa/Cairo'],
  ['attache', 'Canberra', 'AU', 'Australia/Sydney', 'ACT'],
  ['attache', 'Geneva', 'CH', 'Europe/Zurich', 'GE'],
  ['attache', 'The Hague', 'NL', 'Europe/Amsterdam', 'ZH'],
  ['attache', 'Hanoi', 'VN', 'Asia/Ho_Chi_Minh'],
  ['attache', 'Kuala Lumpur', 'MY', 'Asia/Kuala_Lumpur', '14'],
  ['attache', 'London', 'GB', 'Europe/London', 'ENG'],
  ['attache', 'Madrid', 'ES', 'Europe/Madrid', 'MD'],
  ['attache', 'Manila', 'PH', 'Asia/Manila'],
  ['attache', 'Moscow', 'RU', 'Europe/Moscow'],
  ['attache', 'New Delhi', 'IN', 'Asia/Kolkata', 'DL'],
  ['attache', 'Ottawa', 'CA', 'America/Toronto', 'ON'],
  ['attache', 'Paris', 'FR', 'Europe/Paris'],
  ['attache', 'Riyadh', 'SA', 'Asia/Riyadh'],
  ['attache', 'Rome', 'IT', 'Europe/Rome', '62'],
  ['attache', 'Seoul', 'KR', 'Asia/Seoul'],
  ['attache', 'Singapore', 'SG', 'Asia/Singapore'],
  ['attache', 'Tokyo', 'JP', 'Asia/Tokyo'],
  ['attache', 'Washington DC', 'US', 'America/New_York', 'DC'],
  ['trade-consul', 'Hong Kong', 'HK', 'Asia/Hong_Kong'],
  ['economic-office', 'Taipei', 'TW', 'Asia/Taipei'],
  ['wto-mission', 'Geneva', 'CH', 'Europe/Zurich', 'GE'],
];
