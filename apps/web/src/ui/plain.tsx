import type { CSSProperties, ElementType, HTMLAttributes, ReactNode } from 'react';
import classes from './plain.module.css';

// Words, rows, columns, grids and frames with the names and looks of the library's. Its own draw each through two to
// four components, and those that change with the width write a style element apiece, for what is one element and a
// class.

type Step = 'xs' | 'sm' | 'md' | 'lg' | 'xl';

/** A step of the theme, or pixels of a screen whose letters have 16. */
type Length = Step | number;

interface PlainProps extends Omit<HTMLAttributes<HTMLElement>, 'color'> {
  component?: ElementType;
  mt?: Length;
  mb?: Length;
  p?: Length;
  /** At most so wide, pixels */
  maw?: number;
  c?: string;
  children?: ReactNode;
}

type Style = CSSProperties & Record<`--${string}`, string | number | undefined>;

const lengthOf = (length: Length | undefined): string | undefined =>
  typeof length === 'number' ? `${length / 16}rem` : length && `var(--mantine-spacing-${length})`;

function drawn(own: string, instead: ElementType, props: PlainProps, looks?: Style) {
  const { component: Element = instead, className, mt, mb, p, maw, c, style, ...rest } = props;
  const all: Style = {
    marginTop: lengthOf(mt),
    marginBottom: lengthOf(mb),
    padding: lengthOf(p),
    maxWidth: maw === undefined ? undefined : `${maw / 16}rem`,
    color: c,
    ...looks,
    ...style,
  };
  return <Element {...rest} className={className ? `${own} ${className}` : own} style={all} />;
}

interface TextProps extends PlainProps {
  /** That of the words around it where none is given */
  size?: 'xs' | 'sm' | 'md' | 'lg';
  fw?: 600;
  span?: boolean;
  /** In one line, with dots where it does not fit */
  truncate?: boolean;
}

export function Text({ size, fw, span, truncate, ...props }: TextProps) {
  const own = `${classes.text}${size ? ` ${classes[size]}` : ''}${truncate ? ` ${classes.truncate}` : ''}`;
  return drawn(own, span ? 'span' : 'p', props, { fontWeight: fw });
}

interface TitleProps extends PlainProps {
  order: 1 | 2 | 3 | 4;
  /** As large as a heading of another order */
  size?: 'h3';
}

export function Title({ order, size, ...props }: TitleProps) {
  const own = `${classes.title} ${classes[size ?? `h${order}`]}`;
  return drawn(own, `h${order}`, props);
}

interface FlexProps extends PlainProps {
  gap?: Length;
  align?: CSSProperties['alignItems'];
  justify?: CSSProperties['justifyContent'];
}

interface GroupProps extends FlexProps {
  wrap?: 'nowrap';
  /** Each as wide as the others */
  grow?: boolean;
}

/** Side by side, in several lines where there is no room. */
export function Group({ gap = 'md', align, justify, wrap, grow, ...props }: GroupProps) {
  const own = grow ? `${classes.group} ${classes.grow}` : classes.group;
  const looks = { '--gap': lengthOf(gap), alignItems: align, justifyContent: justify, flexWrap: wrap };
  return drawn(own, 'div', props, looks);
}

/** One below the other. */
export function Stack({ gap = 'md', align, justify, ...props }: FlexProps) {
  return drawn(classes.stack, 'div', props, { '--gap': lengthOf(gap), alignItems: align, justifyContent: justify });
}

/** By the width of the window, from the widest below which nothing else is said. */
type ByWidth = number | ({ base: number } & Partial<Record<Step, number>>);

const steps = ['xs', 'sm', 'md', 'lg', 'xl'] as const;

function byWidth(value: ByWidth): Style {
  const said = typeof value === 'number' ? { base: value } : value;
  const looks: Style = { '--base': said.base };
  let at = said.base;
  for (const step of steps) looks[`--${step}`] = at = (said as Partial<Record<Step, number>>)[step] ?? at;
  return looks;
}

interface SimpleGridProps extends PlainProps {
  cols: ByWidth;
  spacing?: Length;
  verticalSpacing?: Length;
}

/** Columns of the same width. */
export function SimpleGrid({ cols, spacing = 'md', verticalSpacing = spacing, ...props }: SimpleGridProps) {
  const looks = { ...byWidth(cols), columnGap: lengthOf(spacing), rowGap: lengthOf(verticalSpacing) };
  return drawn(classes.columns, 'div', props, looks);
}

/** Twelve columns, of which each `Col` takes some. */
export function Grid({ gap = 'md', align, ...props }: Omit<FlexProps, 'justify'>) {
  return drawn(classes.twelve, 'div', props, { '--gap': lengthOf(gap), alignItems: align });
}

export function Col({ span, ...props }: PlainProps & { span: ByWidth }) {
  return drawn(classes.col, 'div', props, byWidth(span));
}

interface PaperProps extends PlainProps {
  withBorder?: boolean;
}

export function Paper({ withBorder, ...props }: PaperProps) {
  return drawn(withBorder ? `${classes.paper} ${classes.framed}` : classes.paper, 'div', props);
}
