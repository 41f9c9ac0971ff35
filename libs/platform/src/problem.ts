import type { Language } from '@titik/contracts/values';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { say, sayProblem } from './words';

/** One faulty field of a request. */
export class FieldFault {
  @ApiProperty({ example: 'lines.0.quantity.value' })
  field: string;

  @ApiProperty({ example: 'validation.min' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  detail: string;
}

/** RFC 9457 problem details, with a code that stays the same in every language and version. */
export class Problem {
  @ApiProperty({ example: '/problems/demand.unknown-unit' })
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: number;

  @ApiProperty({ example: 'demand.unknown-unit' })
  code: string;

  @ApiProperty()
  detail: string;

  @ApiPropertyOptional({ description: 'The faulty input', example: 'lines.0.quantity.unit' })
  field?: string;

  @ApiPropertyOptional({ type: [FieldFault] })
  errors?: FieldFault[];

  @ApiPropertyOptional({ description: 'Under which the log tells more' })
  requestId?: string;
}

export function problem(
  language: Language,
  status: number,
  code: string,
  params: Record<string, unknown> & { field?: string } = {},
  errors?: FieldFault[],
): Problem {
  return {
    type: `/problems/${code}`,
    title: say(language, `platform:problem.title.${status}`),
    status,
    code,
    detail: sayProblem(language, code, params),
    ...(params.field !== undefined && { field: params.field }),
    ...(errors && { errors }),
  };
}

/** A fault that an error tells of beside its own sentence: each is put into words of its own. */
export interface NamedFault {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

/** The faults that an error carries in `params.faults`, in words; undefined where there are none. */
export function faultsIn(faults: unknown, language: Language): FieldFault[] | undefined {
  if (!Array.isArray(faults)) return undefined;
  return (faults as NamedFault[]).map(({ field, code, params }) => ({
    field,
    code,
    detail: sayProblem(language, code, params),
  }));
}
