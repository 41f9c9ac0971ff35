import { ActionIcon, Burger, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Fragment, type MouseEvent, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { Choices } from './choices';
import { signOut, useMe } from './me';
import { menuOf, placeAt } from './navigation';
import { OfflineBanner } from './offline-banner';
import classes from './shell.module.css';
import icon from '../icon.svg';

const Search = onceOpened(() => import('../search/search').then((module) => module.Search));

/** The frame around every page: name, search, menu by role, language and light. */
export function Shell() {
  const { t } = useTranslation();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [searching, search] = useDisclosure(false);
  useHotkeys([['mod+K', search.open]], []);
  return (
    <>
      <a href="#main" className="skip-link">
        {t('app.skip')}
      </a>
      <header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <Burger opened={menu} onClick={toggle} className={classes.burger} size="sm" aria-label={t('app.menu')} />
          <Link to="/" className={classes.brand}>
            <img src={icon} alt="" width={26} height={26} />
            <span>{t('app.title')}</span>
          </Link>
        </Group>
        <UnstyledButton className={classes.search} onClick={search.open} aria-label={t('search.open')}>
          <Icon name="search" />
          <span>{t('search.open')}</span>
          <kbd aria-hidden>{t('search.key')}</kbd>
        </UnstyledButton>
        <Choices />
      </header>
      <div className={classes.navbar} data-open={menu || undefined}>
        <Suspense fallback={<Loading rows={3} height={36} />}>
          <Menu />
        </Suspense>
      </div>
      <main className={classes.main}>
        <Arrival onArrival={close} />
        <OfflineBanner />
        <div id="main" tabIndex={-1}>
          <Suspense fallback={<Loading rows={6} />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      {searching && <Search onClose={search.close} />}
    </>
  );
}

const usePath = (): string => useRouterState({ select: ({ location }) => location.pathname });

/** Places by plain links: each of the router's own follows the address for itself, and there are up to twenty. */
function Menu() {
  const { t } = useTranslation();
  const router = useRouter();
  // What is pointed at is likely to be pressed; what is only passed over is not.
  const pointed = useRef<number>(undefined);
  const past = (): void => clearTimeout(pointed.current);
  const ahead = (to: string): void => {
    past();
    pointed.current = window.setTimeout(() => void router.preloadRoute({ to }).catch(() => undefined), 50);
  };
  const me = useMe();
  const menu = menuOf(me.role);
  const here = placeAt(useDeferredValue(usePath()));
  return (
    <>
      <nav aria-label={t('app.menu')} className={classes.menu}>
        {menu.map(({ group, places }) => (
          <Fragment key={group}>
            {menu.length > 1 && (
              <Text size="xs" c="var(--quiet)" fw={600} className={classes.group}>
                {t(`nav.group.${group}`)}
              </Text>
            )}
            {places.map(({ to, label, icon: name }) => (
              <a
                key={to}
                href={to}
                className={classes.place}
                aria-current={here === to ? 'page' : undefined}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  void router.navigate({ to });
                }}
                onPointerEnter={() => ahead(to)}
                onPointerLeave={past}
                onFocus={() => ahead(to)}
                onBlur={past}
              >
                <Icon name={name} />
                {t(label)}
              </a>
            ))}
          </Fragment>
        ))}
      </nav>
      <Group className={classes.person} wrap="nowrap" justify="space-between" gap="xs">
        <div className={classes.name}>
          <Text size="sm" fw={600} truncate>
            {me.name}
          </Text>
          <Text size="xs" c="var(--quiet)">
            {t(`role.${me.role}`)}
          </Text>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('app.sign-out')}
          title={t('app.sign-out')}
          onClick={signOut}
        >
          <Icon name="leave" />
        </ActionIcon>
      </Group>
    </>
  );
}

/** A press that asks for no new tab or window. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** People who hear the page, or use the keyboard, begin at the top of a new one; the frame is not drawn anew for it. */
function Arrival({ onArrival }: { onArrival: () => void }) {
  const path = usePath();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else document.getElementById('main')?.focus({ preventScroll: true });
    onArrival();
  }, [path, onArrival]);
  return null;
}
