import classes from './tag.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain' | 'count';

interface TagProps {
  tone: Tone;
  label: string | number;
  size?: 'sm' | 'md';
  title?: string;
  className?: string;
}

/** A word in a coloured field; the colour only repeats it. */
export const Tag = ({ tone, label, size = 'md', title, className }: TagProps) => (
  <span
    className={className ? `${classes.tag} ${className}` : classes.tag}
    data-tone={tone}
    data-size={size}
    title={title}
  >
    {label}
  </span>
);
