export interface HolidaySearch {
  country?: string;
  /** Without it: the whole country */
  area?: string;
  year?: number;
}

/** What the address says of the page; whatever it does not know is left out. */
export function holidaySearch({ country, area, year }: Record<string, unknown>): HolidaySearch {
  const calendarYear = Number(year);
  return {
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...(typeof area === 'string' && /^[A-Z0-9]{1,3}$/.test(area) && { area }),
    ...(Number.isInteger(calendarYear) && calendarYear >= 1900 && calendarYear <= 2200 && { year: calendarYear }),
  };
}
