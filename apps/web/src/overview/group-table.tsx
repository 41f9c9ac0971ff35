import { Button, Table, UnstyledButton } from '@mantine/core';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
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
      <Table.ScrollContainer minWidth={860} type="native" tabIndex={0}>
        <Table className="numbers" verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(`overview.grouping.${by}`)}</Table.Th>
              {steps.map((step) => (
                <Table.Th key={step} ta="right" className={classes.head}>
                  {nameOf(step)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(({ key, name, steps: its }) => (
              <Table.Tr key={key} bg={key === chosen ? 'var(--mantine-primary-color-light)' : undefined}>
                <Table.Td>
                  <UnstyledButton className={classes.name} onClick={() => onChoose(key)}>
                    {name}
                  </UnstyledButton>
                </Table.Td>
                {its.map(({ step, count }) => (
                  <Table.Td key={step} ta="right">
                    {number(count)}
                    <span className={classes.track} aria-hidden>
                      <span
                        style={{ width: `${its[0].count === 0 ? 0 : Math.min(100, (100 * count) / its[0].count)}%` }}
                      />
                    </span>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
