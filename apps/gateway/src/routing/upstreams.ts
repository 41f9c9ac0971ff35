import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import type { Upstream } from './routes';

/** Where each service answers, without a slash at the end. */
@Injectable()
export class Upstreams {
  private readonly urls: Record<Upstream, string>;

  constructor(environment: Environment) {
    this.urls = {
      'village-registry': environment.VILLAGE_REGISTRY_URL,
      'buyer-registry': environment.BUYER_REGISTRY_URL,
      matching: environment.MATCHING_URL,
      scheduling: environment.SCHEDULING_URL,
      notifications: environment.NOTIFICATIONS_URL,
      identity: environment.IDENTITY_URL,
    };
  }

  of(upstream: Upstream): string {
    return this.urls[upstream].replace(/\/+$/, '');
  }
}
