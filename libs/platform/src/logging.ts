import type { Params } from 'nestjs-pino';
import type { Environment } from './environment';

/** One JSON line an entry; who somebody is or how to reach them never gets in. Requests are logged by the gateway. */
export function loggerOptions(service: string, environment: Environment): Params {
  return {
    // A logger of its own for every request costs more than most requests; errors carry the request id instead.
    forRoutes: [],
    pinoHttp: {
      level: environment.LOG_LEVEL,
      base: { service, pid: process.pid },
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', '*.email', '*.phone', '*.token', '*.password'],
        censor: '[hidden]',
      },
    },
  };
}
