import { Tag, type Tone } from './tag';

const tones: Record<string, Tone> = {
  open: 'good',
  confirmed: 'good',
  accepted: 'good',
  approved: 'good',
  tentative: 'warn',
  proposed: 'warn',
  declined: 'bad',
  cancelled: 'bad',
  dropped: 'bad',
  'fell-through': 'bad',
};

/** A state by its word. */
export const StateBadge = ({ state, label }: { state: string; label: string }) => (
  <Tag tone={tones[state] ?? 'plain'} label={label} />
);
