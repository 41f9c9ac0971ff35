import { Badge, type BadgeProps } from '@mantine/core';

const tones = {
  good: { color: 'teal', text: 'var(--good)' },
  warn: { color: 'yellow', text: 'var(--warn)' },
  bad: { color: 'red', text: 'var(--bad)' },
  plain: { color: 'gray', text: 'var(--quiet)' },
} as const;

export type Tone = keyof typeof tones;

interface TagProps {
  tone: Tone;
  label: string;
  size?: BadgeProps['size'];
  title?: string;
}

/** A word in a coloured field; the colour only repeats it. */
export const Tag = ({ tone, label, size = 'md', title }: TagProps) => (
  <Badge
    variant="light"
    color={tones[tone].color}
    c={tones[tone].text}
    size={size}
    tt="none"
    fw={600}
    miw="max-content"
    title={title}
  >
    {label}
  </Badge>
);
