import { Menu } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';

interface ButtonProps {
  'aria-haspopup'?: 'menu';
  onClick?: () => void;
}

interface MoreMenuProps {
  button: ReactElement<ButtonProps>;
  /** `Menu.Item`s */
  children: ReactNode;
}

/** A button with a menu, which is made when it is first opened: what places it would draw the page twice. */
export function MoreMenu({ button, children }: MoreMenuProps) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return cloneElement(button, { 'aria-haspopup': 'menu', onClick: () => setWanted(true) });
  return (
    <Menu position="bottom-end" defaultOpened>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
