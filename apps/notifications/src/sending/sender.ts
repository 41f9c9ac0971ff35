import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { eventOf } from '@titik/contracts/event-type';
import { MessageSettled } from '@titik/contracts/meeting.events';
import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { Periodic } from '@titik/platform/periodic';
import { type DataSource } from 'typeorm';
import { mailOf } from '../mail/mail-of';
import { type Message } from '../messages/message.entity';
import { afterFailure } from './after-failure';
import { claimDue } from './claim-due';
import { MailSettings } from './mail-settings';
import { settle, type Settlement } from './settle';

const batchSize = 20;
const sweepMs = 500;
/** How long the process waits at its end for mails that are on their way; what is cut off is sent again later. */
const graceMs = 2_000;

/** Sends what is queued: soon after it was queued, and again later where that failed. */
@Injectable()
export class Sender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Sender.name);
  private running?: Promise<void>;
  private again = false;
  private closing = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly settings: MailSettings,
    private readonly periodic: Periodic,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(sweepMs, 'mail', async () => this.wake());
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    await Promise.race([this.running?.catch(() => undefined), pause(graceMs, undefined, { ref: false })]);
    this.settings.office.close();
  }

  /** Starts sending without waiting for the next sweep. */
  wake(): void {
    this.drain().catch((error: Error) => this.log.warn(`sending stopped until the next sweep: ${error.message}`));
  }

  /** Sends until nothing is due; a call while another works makes that one look once more. */
  drain(): Promise<void> {
    this.again = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
    return this.running;
  }

  private async work(): Promise<void> {
    while (this.again && !this.closing) {
      this.again = false;
      const claimed = await claimDue(this.database.manager, this.clock.now(), batchSize);
      if (claimed.length === 0) continue;
      this.again = true;
      const settlements = await Promise.all(claimed.map((message) => this.attempt(message)));
      await this.database.transaction(async (tx) => {
        const settled = await settle(tx, settlements, this.clock.now());
        await this.outbox.add(
          tx,
          settled.map((outcome) => eventOf(MessageSettled, { message: outcome })),
        );
      });
    }
  }

  private async attempt(message: Message): Promise<Settlement> {
    try {
      const posted = await this.settings.office.post(message.messageId, mailOf(message, this.settings));
      return { message, ...posted };
    } catch (error) {
      const { message: reason, responseCode } = error as Error & { responseCode?: number };
      this.log.warn(`message ${message.messageId}, attempt ${message.attempts}: ${reason}`);
      return { message, reason, ...afterFailure(message.attempts, { responseCode }, this.clock.now()) };
    }
  }
}
