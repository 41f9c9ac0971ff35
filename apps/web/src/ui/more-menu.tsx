import { cloneElement, type ReactElement, Suspense, useState } from 'react';
import type { MenuChoice } from './heavy/open-menu';
import { lazily } from './lazily';

interface ButtonProps {
  'aria-haspopup'?: 'menu';
  onClick?: () => void;
}

interface MoreMenuProps {
  button: ReactElement<ButtonProps>;
  choices: readonly MenuChoice[];
}

const OpenMenu = lazily(() => import('./heavy/open-menu').then((heavy) => heavy.OpenMenu));

/** A button with a menu, which is made when it is first opened: what places it would draw the page twice. */
export function MoreMenu({ button, choices }: MoreMenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = cloneElement(button, { 'aria-haspopup': 'menu', onClick: () => setWanted(true) });
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenMenu button={button} choices={choices} />
    </Suspense>
  );
}
