import { zoneCity } from '../format/format';
import { useFormat } from '../format/use-format';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import classes from './slot-choice.module.css';

/** An hour on the clocks of several zones, side by side. @param start ISO 8601 */
export function HourInZones({ start, zones, outOfHours }: { start: string; zones: string[]; outOfHours?: boolean }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <div className={classes.times}>
      {[...new Set(zones)].map((zone) => {
        const { weekday, date, hour } = moment(start, zone);
        return (
          <Text key={zone} size="sm" className="numbers">
            <b>{hour}</b> {zoneCity(zone)}{' '}
            <Text span size="xs" c="var(--quiet)">
              {`${weekday}, ${date}`}
            </Text>
          </Text>
        );
      })}
      {outOfHours && (
        <Text size="xs" c="var(--warn)">
          {t('meeting.out-of-hours')}
        </Text>
      )}
    </div>
  );
}
