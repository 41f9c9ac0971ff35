import { Injectable } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import type { ServiceState } from '@titik/platform/state/state.dto';
import { StateService } from '@titik/platform/state/state.service';
import { apiRoot, type Upstream, upstreams } from '../routing/routes';
import { Upstreams } from '../routing/upstreams';
import { silenceOf, standingOf } from './standing-of';
import type { ProductStatus, ServiceStatus } from './status.dto';

// Longer than a service waits for a part of its own that is away.
const patienceMs = 4_000;

/** How all services are, asked side by side; one that is away is told as such and holds up nothing. */
@Injectable()
export class StatusService {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly own: StateService,
    private readonly clock: Clock,
  ) {}

  /** @param token of whoever asks, as in their header `authorization` */
  async status(token: string | undefined): Promise<ProductStatus> {
    const services = await Promise.all([
      this.own.state().then(answered),
      ...upstreams.map((service) =>
        this.ask(service, token).then(answered, (error: unknown) => silent(service, error)),
      ),
    ]);
    return { at: this.clock.now().toISOString(), services };
  }

  private async ask(service: Upstream, token: string | undefined): Promise<ServiceState> {
    const response = await fetch(`${this.upstreams.of(service)}${apiRoot}/state`, {
      headers: { ...(token !== undefined && { authorization: token }) },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as ServiceState;
  }
}

const answered = (state: ServiceState): ServiceStatus => ({
  service: state.service,
  standing: standingOf(state),
  state,
});

const silent = (service: Upstream, error: unknown): ServiceStatus => ({
  service,
  standing: 'down',
  silence: silenceOf(error),
});
