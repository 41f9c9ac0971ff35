import { type ReactElement, Suspense } from 'react';
import { lazily } from './lazily';

interface TipProps {
  label: string;
  children: ReactElement;
}

const There = lazily<TipProps>(() => import('./heavy/tips').then((heavy) => heavy.Tooltip));

/** A few words over what the pointer or the finger is on; it can be used before they are there. */
export const Tip = ({ label, children }: TipProps) => (
  <Suspense fallback={children}>
    <There label={label}>{children}</There>
  </Suspense>
);
