import { Accordion, List } from '@mantine/core';
import type { Schemas } from '../api/client';
import { Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';

/** Who fails only what can be mended, folded below the candidates: it is for coaching, not for this week. */
export function NearMisses({ line }: { line: Schemas['matching.ToldLine'] }) {
  const { t } = useTranslation();
  if (line.nearMisses.length === 0) return null;
  return (
    <Accordion variant="contained" order={2} defaultValue={line.candidates.length === 0 ? 'near' : null}>
      <Accordion.Item value="near">
        <Accordion.Control>
          <Text fw={600}>{t('match.near', { count: line.nearMisses.length })}</Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Table>
            <thead>
              <tr>
                <th>{t('supply.producer')}</th>
                <th>{t('match.lacks')}</th>
              </tr>
            </thead>
            <tbody>
              {line.nearMisses.map(({ offerId, producerName, lacks }) => (
                <tr key={offerId}>
                  <td style={{ verticalAlign: 'top' }}>{producerName}</td>
                  <td>
                    <List size="sm" listStyleType="none">
                      {lacks.map((lack) => (
                        <List.Item key={lack.text}>{lack.text}</List.Item>
                      ))}
                    </List>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
