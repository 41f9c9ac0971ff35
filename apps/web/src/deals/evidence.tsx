import { Anchor } from '@mantine/core';
import { Text } from '../ui/plain';

/** What shows that a stage was reached: a link where it is an address. */
export const Evidence = ({ text }: { text: string }) =>
  /^https?:\/\//.test(text) ? (
    <Anchor href={text} target="_blank" rel="noreferrer" size="sm" style={{ wordBreak: 'break-all' }}>
      {text}
    </Anchor>
  ) : (
    <Text size="sm" span style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );
