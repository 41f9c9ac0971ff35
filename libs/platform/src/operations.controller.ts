import { Open } from './auth/access';
import { Controller, Get, Header, Inject, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService } from '@nestjs/terminus';
import type { Registry } from 'prom-client';
import { METRICS, READINESS, type Readiness } from './operations';
import { version } from './version';

/** For those who run it: is it alive, can it work, what does it measure. */
@ApiExcludeController()
@Controller({ version: VERSION_NEUTRAL })
export class OperationsController {
  constructor(
    private readonly health: HealthCheckService,
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(METRICS) private readonly registry: Registry,
  ) {}

  @Open()
  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Open()
  @Get('health/ready')
  @HealthCheck()
  ready() {
    return this.health.check(this.readiness.checks());
  }

  @Open()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics() {
    return this.registry.metrics();
  }

  @Open()
  @Get('version')
  version() {
    return { service: this.readiness.service, version, node: process.version };
  }
}
