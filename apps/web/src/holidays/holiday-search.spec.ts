import { holidaySearch } from './holiday-search';

it.each([
  [
    { country: 'AU', area: 'NSW', year: '2027' },
    { country: 'AU', area: 'NSW', year: 2027 },
  ],
  [{ country: 'Australia', area: '', year: 'soon' }, {}],
  [{ year: 12 }, {}],
])('of %j it keeps %j', (search, kept) => expect(holidaySearch(search)).toEqual(kept));
