import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { isRole } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ForbiddenError, NotFoundError } from '@titik/platform/errors';
import { Upstreams } from '../routing/upstreams';

const patienceMs = 5_000;

/** Who may watch a demand: whoever may read it. The registry that keeps it says so; the gateway keeps nothing. */
@Injectable()
export class LiveDoor {
  constructor(private readonly upstreams: Upstreams) {}

  /**
   * @param token the caller's own, as in their header `authorization`
   * @throws NotFoundError gateway.demand-unknown; ForbiddenError auth.not-yours
   * @throws ServiceUnavailableException when the registry is away
   */
  async mustMayWatch(by: Caller, demandId: string, token: string | undefined): Promise<void> {
    if (isRole(by, 'operator')) return;
    const asked = fetch(`${this.upstreams.of('buyer-registry')}/api/v1/demands/${demandId}`, {
      headers: { ...(token !== undefined && { authorization: token }) },
      signal: AbortSignal.timeout(patienceMs),
    });
    const { ok, status, body } = await asked.catch((cause: unknown) => {
      throw new ServiceUnavailableException(undefined, { cause });
    });
    await body?.cancel();
    if (status === 404) throw new NotFoundError('gateway.demand-unknown', { id: demandId });
    if (status >= 500) throw new ServiceUnavailableException();
    if (!ok) throw new ForbiddenError('auth.not-yours');
  }
}
