import { type Service, serviceOf } from '../operations/services';

export interface ParkedSearch {
  service?: Service;
  state?: 'waiting' | 'dead';
  /** Why they are parked, word for word */
  reason?: string;
  key?: string;
}

/** What the address says of the list; whatever it does not know is left out. */
export function parkedSearch({ service, state, reason, key }: Record<string, unknown>): ParkedSearch {
  const known = serviceOf(service);
  return {
    ...(known && { service: known }),
    ...((state === 'waiting' || state === 'dead') && { state }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
    ...(typeof key === 'string' && key !== '' && { key }),
  };
}
