import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Wish } from '../forum-queries';
import type { Cell } from './grid-moves';

/** A meeting that is being moved, and the cell over which it is. */
export interface Carried {
  wish: Wish;
  /** The row in which it was taken up */
  from: number;
  over: Cell | undefined;
  by: 'pointer' | 'keys';
}

interface CarryOptions {
  scroller: RefObject<HTMLDivElement | null>;
  ghost: RefObject<HTMLDivElement | null>;
  editable: boolean;
  wishOf: (wishId: string) => Wish | undefined;
  /** The cell at a point, counted from the corner of the whole grid */
  cellAt: (x: number, y: number) => Cell | undefined;
  onDrop: (carried: Carried) => void;
}

const farEnough = 5;
const edge = 48;
const scrollStep = 14;

/**
 * Moving by mouse or pen: a meeting is taken up once the pointer has gone a little way, the page scrolls at its edges,
 * Escape puts it back. A finger scrolls; it moves meetings through their dialog. While the pointer goes on only the
 * drawing that follows it changes, and what is painted once for each cell that it enters.
 */
export function useCarry({ scroller, ghost, editable, wishOf, cellAt, onDrop }: CarryOptions) {
  const [carried, setCarried] = useState<Carried>();
  const pressed = useRef<{ wish: Wish; row: number; x: number; y: number }>(undefined);
  const last = useRef({ x: 0, y: 0 });
  const box = useRef({ left: 0, top: 0, right: 0, bottom: 0 });
  const frame = useRef(0);
  const now = useRef(carried);
  now.current = carried;

  const cellUnder = (): Cell | undefined => {
    const { current: element } = scroller;
    const { x, y } = last.current;
    const { left, top, right, bottom } = box.current;
    if (!element || x < left || x > right || y < top || y > bottom) return undefined;
    return cellAt(x - left + element.scrollLeft, y - top + element.scrollTop);
  };
  const follow = (): void => {
    if (ghost.current) ghost.current.style.transform = `translate(${last.current.x + 12}px, ${last.current.y + 12}px)`;
    const over = cellUnder();
    setCarried((before) =>
      !before || (before.over?.row === over?.row && before.over?.slot === over?.slot) ? before : { ...before, over },
    );
  };
  const scrollAtEdge = (): void => {
    const { current: element } = scroller;
    if (!element || now.current?.by !== 'pointer') return;
    const { x, y } = last.current;
    const { left, top, right, bottom } = box.current;
    const by = (at: number, from: number, to: number): number =>
      at < from + edge ? -scrollStep : at > to - edge ? scrollStep : 0;
    const [across, down] = [by(x, left, right), by(y, top, bottom)];
    if (across !== 0 || down !== 0) {
      element.scrollBy(across, down);
      follow();
    }
    frame.current = requestAnimationFrame(scrollAtEdge);
  };
  const end = (): void => {
    cancelAnimationFrame(frame.current);
    pressed.current = undefined;
    setCarried(undefined);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onPointerDown = (event: PointerEvent): void => {
    if (!editable || event.button !== 0 || event.pointerType === 'touch' || now.current) return;
    const cell = (event.target as Element).closest<HTMLElement>('[data-wish]');
    const wish = cell && wishOf(cell.dataset.wish!);
    if (wish) pressed.current = { wish, row: Number(cell.dataset.row), x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent): void => {
    last.current = { x: event.clientX, y: event.clientY };
    const { current: start } = pressed;
    if (!start) return;
    if (now.current) return follow();
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < farEnough) return;
    const { current: element } = scroller;
    if (!element) return;
    element.setPointerCapture(event.pointerId);
    box.current = element.getBoundingClientRect();
    const taken: Carried = { wish: start.wish, from: start.row, over: cellUnder(), by: 'pointer' };
    now.current = taken;
    setCarried(taken);
    follow();
    frame.current = requestAnimationFrame(scrollAtEdge);
  };
  const onPointerUp = (): void => {
    const { current: dropped } = now;
    if (pressed.current && dropped?.by === 'pointer') onDrop({ ...dropped, over: cellUnder() });
    if (pressed.current) end();
  };
  return {
    carried,
    setCarried,
    end,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end },
  };
}
