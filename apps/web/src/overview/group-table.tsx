import { Button, UnstyledButton } from '@mantine/core';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import classes from './group-table.module.css';
import type { OverviewGrouping } from './overview-search';
import type { Overview } from './use-overview';

interface GroupTableProps {
  by: OverviewGrouping;
  overview: Overview;
  chosen?: string;
  onChoose: (key: string) => void;
}

/** All groups beside one another, a row each; a thin bar says what part of the first step is left. */
export function GroupTable({ by, overview: { whole, groups, nameOf }, chosen, onChoose }: GroupTableProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const steps = whole.map(({ step }) => step);
  const write = (): void => {
    const heads = [t(`overview.grouping.${by}`), ...steps.map(nameOf)];
    const rows = groups.map(({ name, steps: its }) => [name, ...its.map(({ count }) => count)]);
    save(`${t('overview.file')}.csv`, csvOf([heads, ...rows]));
  };
  return (
    <Panel
      title={t(`overview.compare.${by}`)}
      actions={
        <Button size="compact-sm" variant="default" leftSection={<Icon name="download" size={14} />} onClick={write}>
          {t('app.csv')}
        </Button>
      }
    >
      <Table minWidth={860} hover>
        <thead>
          <tr>
            <th>{t(`overview.grouping.${by}`)}</th>
            {steps.map((step) => (
              <th key={step} data-end className={classes.head}>
                {nameOf(step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, name, steps: its }) => (
            <tr key={key} style={{ background: key === chosen ? 'var(--mantine-primary-color-light)' : undefined }}>
              <td>
                <UnstyledButton className={classes.name} onClick={() => onChoose(key)}>
                  {name}
                </UnstyledButton>
              </td>
              {its.map(({ step, count }) => (
                <td key={step} data-end>
                  {number(count)}
                  <span className={classes.track} aria-hidden>
                    <span
                      style={{ width: `${its[0].count === 0 ? 0 : Math.min(100, (100 * count) / its[0].count)}%` }}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
