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
    const names = { months: t('date.months').split(' '), weekdays: t('date.weekdays').split(' ') };
    return {
      language,
      unit,
      quantity,
      number: (value: number, digits?: number) => format.number(value, language, digits),
      percent: (share: number) => format.percent(share, language),
      money: (amount: number, currency: string) => format.money(amount, currency, language),
      day: (day: string) => format.day(day, names),
      month: (month: string) => format.month(month, names),
      longMonth: (month: string) => format.longMonth(month, language),
      languageName: (code: string) => format.languageName(code, language),
      weekdays: (days: readonly number[]) => format.weekdays(days, names),
      months: (from: string, to: string) => format.months(from, to, names),
      moment: (instant: string, zone?: string) => format.moment(instant, zone, names),
      dayAndHour: (instant: string, zone?: string) => format.dayAndHour(instant, zone, names),
      ahead: (instant: string) => format.ahead(instant, Date.now(), language),
      /** 1–12 */
      monthName: (month: number) => names.months[month - 1],
      /** 1–7, Monday first */
      weekday: (day: number) => names.weekdays[day - 1],
      country: (code: string) => format.country(code, language),
    };
  }, [language, t]);
}
