import type { Language, VillageRef } from '@titik/contracts/values';
import type { UnlockRow } from './coaching.dto';
import type { Group, Grouping } from './roll-up';
import type { Counts } from './tally';
import { lackName, marketName, openedOf, openedText, productName, trainingName } from './told-unlock';

/** How many lacks of a row are named. */
const shownLacks = 3;

/** A row of the report in the reader's language. */
export function unlockRow(by: Grouping, group: Group, village: VillageRef | undefined, language: Language): UnlockRow {
  const { tally } = group;
  const { name, ...own } = stands(by, group, village, language);
  const opened = openedOf(tally);
  const villages = by === 'village' ? 1 : tally.villages();
  const villagesAtLeast = by !== 'village' && tally.more;
  const lacks = lacksOf(tally, language);
  return {
    ...own,
    name,
    ...opened,
    villages,
    villagesAtLeast,
    lacks,
    text: openedText(by, opened, { name, best: lacks[0].name, villages, atLeast: villagesAtLeast }, language),
  };
}

function stands(
  by: Grouping,
  { name, obstacle, line }: Group,
  village: VillageRef | undefined,
  language: Language,
): Pick<UnlockRow, 'name' | 'lack' | 'training' | 'village' | 'commodity' | 'form' | 'market'> {
  switch (by) {
    case 'lack': {
      const lack = lackName(obstacle!, language);
      return { name: lack.name, lack };
    }
    case 'training': {
      const training = trainingName(obstacle!, language) ?? { code: name, name };
      return { name: training.name, training };
    }
    case 'village':
      return { name: village?.name ?? name, village: village ?? { code: name, name, regency: '', province: '' } };
    case 'commodity': {
      const { commodity, form } = line!.line;
      return { name: productName(commodity, form, language), commodity, ...(form !== undefined && { form }) };
    }
    case 'market':
      return { name: marketName(line!.market, language), market: line!.market };
  }
}

const lacksOf = ({ obstacles }: Counts, language: Language): UnlockRow['lacks'] =>
  [...obstacles]
    .sort(
      ([a, { demands }], [b, others]) =>
        others.demands - demands || (`${a.gate} ${a.item}` < `${b.gate} ${b.item}` ? -1 : 1),
    )
    .slice(0, shownLacks)
    .map(([obstacle, { demands }]) => ({ ...lackName(obstacle, language), demands }));
