import { Accordion, List, Table, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
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
          <Table verticalSpacing={6} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('supply.producer')}</Table.Th>
                <Table.Th>{t('match.lacks')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {line.nearMisses.map(({ offerId, producerName, lacks }) => (
                <Table.Tr key={offerId}>
                  <Table.Td style={{ verticalAlign: 'top' }}>{producerName}</Table.Td>
                  <Table.Td>
                    <List size="sm" listStyleType="none">
                      {lacks.map((lack) => (
                        <List.Item key={lack.text}>{lack.text}</List.Item>
                      ))}
                    </List>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
