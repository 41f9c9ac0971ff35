import { Injectable } from '@nestjs/common';

/** The present, in one place, so that a test can say what day it is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
