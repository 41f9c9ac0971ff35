import { type ReactElement, Suspense } from 'react';
import { useAfterwards } from './afterwards';
import { lazily } from './lazily';

interface TipProps {
  label: string;
  children: ReactElement;
}

const There = lazily<TipProps>(() => import('./heavy/tips').then((heavy) => heavy.Tooltip));

/** A few words over what the pointer or the finger is on; it can be used before they are there. */
export function Tip({ label, children }: TipProps) {
  if (!useAfterwards()) return children;
  return (
    <Suspense fallback={children}>
      <There label={label}>{children}</There>
    </Suspense>
  );
}
