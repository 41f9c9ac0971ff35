import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import type { Form, FormInput, FormList } from './form.dto';
import { AssessmentFormEntity } from './form.entity';

/** A version of a form, the latest when none is given. */
export const findForm = (tx: EntityManager, slug: string, version?: number): Promise<AssessmentFormEntity | null> =>
  tx.findOne(AssessmentFormEntity, {
    where: { slug, ...(version !== undefined && { version }) },
    order: { version: 'DESC' },
  });

@Injectable()
export class FormsService {
  constructor(private readonly database: DataSource) {}

  /**
   * Makes the form of this slug be as given from now on: a next version, unless it is so already.
   * @throws ConflictError form.built-in @throws InvalidError form.twice, form.gap-above-max
   */
  put(by: Caller, slug: string, input: FormInput): Promise<Form> {
    checkForm(input);
    const content = plain({ ...input, note: input.note ?? null });
    return this.database.transaction(async (tx) => {
      // Two writers of one form would both make its next version.
      await tx.query('select pg_advisory_xact_lock(20260911, hashtext($1))', [slug]);
      const before = await findForm(tx, slug);
      if (before?.builtIn) throw new ConflictError('form.built-in', { slug });
      if (before && isDeepStrictEqual(contentOf(before), content)) return view(before);
      const next = { slug, version: (before?.version ?? 0) + 1, builtIn: false, ...content };
      await tx.insert(AssessmentFormEntity, next);
      await audit(tx, by, [{ kind: 'assessment-form', subject: slug, action: 'put', before, after: next }]);
      return view((await findForm(tx, slug))!);
    });
  }

  /** @throws NotFoundError form.unknown */
  async one(slug: string, version?: number): Promise<Form> {
    const form = await findForm(this.database.manager, slug, version);
    if (!form) throw new NotFoundError('form.unknown', { slug });
    return view(form);
  }

  async list(): Promise<FormList> {
    const forms = await this.database
      .getRepository(AssessmentFormEntity)
      .find({ order: { slug: 'ASC', version: 'DESC' } });
    return { items: forms.filter(({ slug }, i) => forms[i - 1]?.slug !== slug).map(view) };
  }
}

type Content = Pick<AssessmentFormEntity, 'names' | 'note' | 'criteria' | 'rule'>;

const plain = (value: object): Content => JSON.parse(JSON.stringify(value)) as Content;

const contentOf = ({ names, note, criteria, rule }: AssessmentFormEntity): Content => ({ names, note, criteria, rule });

function checkForm({ criteria }: FormInput): void {
  criteria.forEach(({ key, max, gapBelow }, i) => {
    if (criteria.findIndex((each) => each.key === key) < i)
      throw new InvalidError('form.twice', { field: `criteria.${i}.key`, key });
    if (gapBelow > max)
      throw new InvalidError('form.gap-above-max', { field: `criteria.${i}.gapBelow`, gapBelow, max });
  });
}

const view = ({ slug, version, names, note, criteria, rule, builtIn }: AssessmentFormEntity): Form => ({
  slug,
  version,
  names,
  ...(note && { note }),
  criteria,
  ...(rule && { rule }),
  builtIn,
});
