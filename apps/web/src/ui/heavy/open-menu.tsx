import { Menu } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { Icon, type IconName } from '../icon';

/** One entry of a menu: something to do, or somewhere to go. */
export interface MenuChoice {
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onClick?: () => void;
  href?: string;
  /** The address opens beside this page */
  beside?: boolean;
  /** A line stands above it */
  apart?: boolean;
}

interface OpenMenuProps {
  button: ReactElement;
  choices: readonly MenuChoice[];
}

/** A menu, open from the first. */
export const OpenMenu = ({ button, choices }: OpenMenuProps) => (
  <Menu position="bottom-end" defaultOpened>
    <Menu.Target>{button}</Menu.Target>
    <Menu.Dropdown>
      {choices.map((choice) => (
        <Fragment key={choice.label}>
          {choice.apart && <Menu.Divider />}
          <Choice {...choice} />
        </Fragment>
      ))}
    </Menu.Dropdown>
  </Menu>
);

function Choice({ label, icon, danger, disabled, onClick, href, beside }: MenuChoice) {
  const looks = { c: danger ? 'var(--bad)' : undefined, leftSection: icon && <Icon name={icon} size={16} /> };
  if (href === undefined)
    return (
      <Menu.Item {...looks} disabled={disabled} onClick={onClick}>
        {label}
      </Menu.Item>
    );
  return (
    <Menu.Item {...looks} component="a" href={href} {...(beside && { target: '_blank', rel: 'noreferrer' })}>
      {label}
    </Menu.Item>
  );
}
