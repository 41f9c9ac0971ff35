import type { ReactElement } from 'react';
import { script, useScript } from './script';

interface TipProps {
  label: string;
  children: ReactElement;
}

const tooltip = script(() => import('./heavy/tips').then((heavy) => heavy.Tooltip));

/** A few words over what the pointer or the finger is on; it can be used before they are there. */
export function Tip({ label, children }: TipProps) {
  const Tooltip = useScript(tooltip);
  return Tooltip ? <Tooltip label={label}>{children}</Tooltip> : children;
}
