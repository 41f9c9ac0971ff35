import { Group, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import classes from './chart-legend.module.css';

/** Which line of the chart is which. */
export function ChartLegend() {
  const { t } = useTranslation();
  return (
    <Group gap="md">
      {(['best', 'bound'] as const).map((line) => (
        <Text key={line} size="xs" c="var(--quiet)" className={classes[line]}>
          {t(`forum.solve.legend.${line}`)}
        </Text>
      ))}
    </Group>
  );
}
