import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './tabs.module.css';

interface TabsProps<V extends string> {
  value: V;
  tabs: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  /** Between the tabs and what they show */
  between?: ReactNode;
  /** What the chosen one shows */
  children: ReactNode;
}

const turns: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Parts of a page of which one is shown; arrow keys, Home and End lead from one to the next. */
export function Tabs<V extends string>({ value, tabs, onChange, between, children }: TabsProps<V>) {
  const id = useId();
  const list = useChosenInSight(value);
  const go = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const turn = turns[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : turn && (at + turn + tabs.length) % tabs.length;
    if (next === undefined) return;
    event.preventDefault();
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
    onChange(tabs[next].value);
  };
  return (
    <div>
      <div ref={list} role="tablist" className={classes.list} onKeyDown={go}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-shown`}
            tabIndex={tab.value === value ? 0 : -1}
            className={classes.tab}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {between}
      <div role="tabpanel" id={`${id}-shown`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}

/** For tabs that scroll: the chosen one is in the middle, also when what stands beside their labels comes later. */
function useChosenInSight(value: string) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef('');
  useEffect(() => {
    const tabs = list.current;
    const chosen = tabs?.querySelector('[aria-selected="true"]');
    const now = `${value} ${tabs?.scrollWidth}`;
    if (!tabs || !chosen || now === shown.current) return;
    shown.current = now;
    const [all, its] = [tabs.getBoundingClientRect(), chosen.getBoundingClientRect()];
    tabs.scrollLeft += its.left + its.width / 2 - (all.left + all.width / 2);
  });
  return list;
}
