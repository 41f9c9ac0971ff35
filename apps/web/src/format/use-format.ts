import { useMemo } from 'react';
import { useTranslation } from '../words/translation';
import * as format from './format';

/** Numbers, money and dates as the reader's language writes them; units and quantities with their words. */
export function useFormat() {
  const { t, language } = useTranslation();
  return useMemo(() => {
    const unit = (code: string): string => t(`unit.${code}` as 'unit.KGM', { defaultValue: code });
    const quantity = (value: number, code: string): string => {
      // People speak of tonnes as soon as there is one.
      if (code === 'KGM' && Math.abs(value) >= 1000)
        return `${format.number(value / 1000, language, 1)} ${unit('TNE')}`;
      return `${format.number(value, language, value < 10 ? 2 : 0)} ${unit(code)}`;
    };
    return {
      language,
      unit,
      quantity,
      number: (value: number, digits?: number) => format.number(value, language, digits),
      percent: (share: number) => format.percent(share, language),
      money: (amount: number, currency: string) => format.money(amount, currency, language),
      day: (day: string) => format.day(day, language),
      month: (month: string) => format.month(month, language),
      longMonth: (month: string) => format.longMonth(month, language),
      languageName: (code: string) => format.languageName(code, language),
      weekdays: (days: readonly number[]) => format.weekdays(days, language),
      months: (from: string, to: string) => format.months(from, to, language),
      moment: (instant: string, zone?: string) => format.moment(instant, zone, language),
      dayAndHour: (instant: string, zone?: string) => format.dayAndHour(instant, language, zone),
      ahead: (instant: string) => format.ahead(instant, Date.now(), language),
      monthName: (month: number) => format.monthName(month, language),
      weekday: (day: number) => format.weekday(day, language),
      country: (code: string) => format.country(code, language),
    };
  }, [language, t]);
}
