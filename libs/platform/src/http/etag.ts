import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ConflictError, InvalidError } from '../errors';

/** Which version a change is meant for: one of these, or whichever there is. */
export type Match = readonly number[] | 'any';

/** Key of what an answer shows beside the versioned thing itself, as text without quotes; it is part of the tag. */
export const beside = Symbol('beside');

/** The entity tag of a version: a number that rises, or a fingerprint. */
export const etagOf = (version: number | string, extra?: string): string =>
  `"${version}${extra === undefined ? '' : `;${extra}`}"`;

/** Whether an `If-None-Match` names the tag; weak and strong count as the same, as RFC 9110 has it for reading. */
export function knowsTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((each) => [tag, '*'].includes(each.trim().replace(/^W\//, '')));
}

/** What an `If-Match` or `If-None-Match` header names; undefined when there is none, empty when it names no version. */
export function matchOf(header: string | undefined): Match | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  if (header.trim() === '*') return 'any';
  // A proxy that compresses answers makes tags weak; a version is the same in any packing.
  return [...header.matchAll(/(?:^|,)\s*(?:W\/)?"(\d{1,9})(?:;[^"]*)?"\s*(?=,|$)/g)].map(([, version]) =>
    Number(version),
  );
}

/**
 * Holds the version that a change is meant for against the one that stands.
 * @param match undefined where the caller need not say
 * @throws ConflictError request.version-changed, HTTP 412
 */
export function requireVersion(match: Match | undefined, version: number): void {
  if (match === undefined || match === 'any' || match.includes(version)) return;
  throw new ConflictError('request.version-changed', { version });
}

const headerOf = (context: ExecutionContext): Match | undefined =>
  matchOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);

/** The version that a change is meant for. @throws InvalidError request.precondition-required, HTTP 428 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): Match => {
  const match = headerOf(context);
  if (match === undefined) throw new InvalidError('request.precondition-required', { field: 'If-Match' });
  return match;
});

/** The version that a change is meant for, where the caller may leave it open. */
export const MayMatch = createParamDecorator((_: unknown, context: ExecutionContext) => headerOf(context));

/** Says in the API's document that a change names its version. */
export const NamesVersion = ({ required = true } = {}) =>
  ApiHeader({ name: 'If-Match', required, description: 'The ETag of what is to be changed', example: '"3"' });
