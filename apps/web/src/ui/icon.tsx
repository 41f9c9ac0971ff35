// Strokes on a 24 × 24 grid.
const strokes = {
  demands: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  plus: 'M12 5v14M5 12h14',
  meetings: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  forum: 'M3 11h18M6 11v9M18 11v9M8 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM16 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  print: 'M7 9V4h10v5M5 9h14v8h-3M5 9v8h3M8 14h8v6H8z',
  edit: 'M5 19h4L19 9l-4-4L5 15zM13 7l4 4',
  upload: 'M12 16V5M7 9l5-5 5 5M5 20h14',
  deals: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v6h-4z',
  overview: 'M4 5h16M6.500 10h11M9 15h6M10.500 20h3',
  villages: 'M3 11l6-5 6 5M5 10v10h8V10M15 13l3-2.500 3 2.500M17 12.500V20h2.500v-7',
  unlock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 5.800-1',
  assess: 'M5 4h14v16H5zM8.500 9l1.500 1.500L12.500 8M15 9.500h1.500M8.500 15l1.500 1.500L12.500 14M15 15.500h1.500',
  trainings: 'M12 5l9 4-9 4-9-4zM6.500 11v5c3 2.500 8 2.500 11 0v-5',
  imports: 'M12 15V4M7 9l5-5 5 5M5 15v5h14v-5',
  review: 'M5 4h9l5 5v11H5zM9 14l2 2 4-4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  up: 'M12 19V5M6 11l6-6 6 6',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
  check: 'M5 12l5 5 9-10',
  cross: 'M6 6l12 12M18 6L6 18',
  thumb: 'M7 11v9H4v-9zM7 11l4-7c2 0 2.500 1.500 2 3l-.7 3H19l-2 10H7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  offers: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  gaps: 'M4 20h4v-5h4v-5h4V5h4',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  company: 'M4 20V9l8-5 8 5v11zM9 20v-6h6v6',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  parked: 'M4 5h16v5H4zM6 10v9h12v-9M10 14h4',
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h.01M12 14h.01M16 14h.01M8 17h.01',
  room: 'M5 20V4h10v16M15 9h4v11M3 20h18M12 12h.01',
  log: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  people:
    'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 20c0-4 2.500-6 6-6s6 2 6 6M16 5.500a3 3 0 0 1 0 5.500M17 14.200c2.500.600 4 2.600 4 5.800',
  words: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  complaint: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  post: 'M4 20h16M6 20V9l6-5 6 5v11M10 20v-6h4v6',
  leave: 'M14 4h5v16h-5M4 12h11M11 8l4 4-4 4',
  away: 'M3 3l18 18M5 12a10 10 0 0 1 4-2.500M19 12a10 10 0 0 0-5-3M8.500 15.500a5 5 0 0 1 7 0M12 19h.01',
} as const;

export type IconName = keyof typeof strokes;

/** A small drawing beside words; it says nothing by itself. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.8}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={strokes[name]} />
  </svg>
);
