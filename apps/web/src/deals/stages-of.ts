import type { components } from '../api/schema';

export type Deal = components['schemas']['buyer-registry.DealView'];
export type DealStage = Deal['steps'][number]['stage'];

export const stages: readonly DealStage[] = ['price-list', 'sample', 'contract', 'shipped', 'paid'];

export interface ShownStage {
  stage: DealStage;
  /** Left out: a later one was reached without it; ahead: neither reached nor waited for */
  how: 'reached' | 'left-out' | 'awaited' | 'ahead';
  /** When it was reached, or by when it is due */
  on?: string;
}

/** All stages of a deal in order, and how it stands with each. */
export function stagesOf({ steps, awaits, dueOn }: Pick<Deal, 'steps' | 'awaits' | 'dueOn'>): ShownStage[] {
  const last = Math.max(-1, ...steps.map(({ stage }) => stages.indexOf(stage)));
  return stages.map((stage, place) => {
    const step = steps.find((each) => each.stage === stage);
    if (step) return { stage, how: 'reached', on: step.on };
    if (stage === awaits) return { stage, how: 'awaited', ...(dueOn && { on: dueOn }) };
    return { stage, how: place < last ? 'left-out' : 'ahead' };
  });
}

/** Stages that can come next: those after all that was reached. */
export const stagesAhead = (steps: Deal['steps']): DealStage[] => {
  const last = Math.max(-1, ...steps.map(({ stage }) => stages.indexOf(stage)));
  return stages.slice(last + 1);
};

/** What is written down so that a stage is reached: the stage itself, or what it stands on. */
export const entryFor = (stage: DealStage): 'step' | 'contract' | 'shipment' | 'payment' =>
  (({ 'price-list': 'step', sample: 'step', contract: 'contract', shipped: 'shipment', paid: 'payment' }) as const)[
    stage
  ];
