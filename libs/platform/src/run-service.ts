import type { ServiceName } from '@titik/contracts/topic';
import type { Type } from '@nestjs/common';
import { createApp } from './create-app';
import { BadEnvironment, Environment } from './environment';
import { SchemaTooOld } from './migrate';

/** A service's whole life: start, listen, join its topics, and on SIGTERM or SIGINT leave in order with exit 0. */
export async function runService(module: Type, service: ServiceName): Promise<void> {
  try {
    const app = await createApp(module, service);
    let leaving = false;
    const leave = (): void => {
      if (leaving) return;
      leaving = true;
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', leave);
    process.on('SIGINT', leave);
    const { PORT, HOST } = app.get(Environment);
    await app.listen(PORT, HOST);
    await app.startAllMicroservices();
  } catch (error) {
    console.error(error instanceof BadEnvironment || error instanceof SchemaTooOld ? error.message : error);
    process.exit(1);
  }
}
