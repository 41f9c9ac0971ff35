import type { DemoBuyer } from './demo.types';

/** The buyer of the Sydney case. */
export const sydneyBuyer = 'southern-tide-seafoods';

/** Buyers abroad and the trade posts that vouch for them. Poland has no post of its own: Berlin answers for it. */
export const buyers: DemoBuyer[] = [
  {
    slug: sydneyBuyer,
    name: 'Southern Tide Seafoods Pty Ltd',
    contact: 'Olivia Bennett',
    post: ['itpc', 'Sydney'],
    country: 'AU',
    subdivision: 'NSW',
    zone: 'Australia/Sydney',
  },
  {
    slug: 'golden-coast-pantry',
    name: 'Golden Coast Pantry LLC',
    contact: 'Daniel Ortiz',
    post: ['itpc', 'Los Angeles'],
    country: 'US',
    subdivision: 'CA',
    zone: 'America/Los_Angeles',
  },
  {
    slug: 'wisla-smak',
    name: 'Wisła Smak Sp. z o.o.',
    contact: 'Agnieszka Nowak',
    post: ['attache', 'Berlin'],
    country: 'PL',
    zone: 'Europe/Warsaw',
  },
  {
    slug: 'hansekontor-kakao',
    name: 'Hansekontor Kakao GmbH',
    contact: 'Jens Petersen',
    post: ['itpc', 'Hamburg'],
    country: 'DE',
    subdivision: 'HH',
    zone: 'Europe/Berlin',
  },
  {
    slug: 'harbour-live-seafood',
    name: 'Harbour Live Seafood Ltd',
    contact: 'Carmen Leung',
    post: ['trade-consul', 'Hong Kong'],
    country: 'HK',
    zone: 'Asia/Hong_Kong',
  },
  {
    slug: 'qasr-natural-oils',
    name: 'Qasr Natural Oils Trading LLC',
    contact: 'Khalid Mansoor',
    post: ['itpc', 'Dubai'],
    country: 'AE',
    zone: 'Asia/Dubai',
  },
  {
    slug: 'pujiang-leather',
    name: 'Pujiang Leather Co., Ltd',
    contact: 'Zhang Wei',
    post: ['itpc', 'Shanghai'],
    country: 'CN',
    zone: 'Asia/Shanghai',
  },
];
