import { Radio } from '@mantine/core';
import type { Schemas } from '../api/client';
import type { PickedProduct } from '../demands/draft';
import { useFormat } from '../format/use-format';
import { Group, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import classes from './product-choices.module.css';

type Product = Schemas['buyer-registry.ProductCandidate'];

interface ProductChoicesProps {
  products: readonly Product[];
  picked: PickedProduct | undefined;
  /** What they are, or that one is to be chosen */
  said: string;
  onPick: (product: Product) => void;
}

const keyOf = ({ commodity, form }: PickedProduct): string => (form === undefined ? commodity : `${commodity}/${form}`);

/** What somebody's words may mean, one to be chosen. */
export function ProductChoices({ products, picked, said, onPick }: ProductChoicesProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      aria-label={t('new.meaning')}
      value={picked ? keyOf(picked) : ''}
      onChange={(value) => {
        const product = products.find((each) => keyOf(each) === value);
        if (product) onPick(product);
      }}
    >
      <Text size="xs" c="var(--quiet)" mb={4}>
        {said}
      </Text>
      <div className={classes.choices}>
        {products.map((product) => (
          <ProductChoice key={keyOf(product)} product={product} />
        ))}
      </div>
    </Radio.Group>
  );
}

function ProductChoice({ product }: { product: Product }) {
  const { percent } = useFormat();
  return (
    <Radio.Card value={keyOf(product)} className={classes.choice}>
      <Group wrap="nowrap" gap="xs" align="flex-start">
        <Radio.Indicator size="xs" mt={3} />
        <div>
          <Text size="sm" fw={600} className={classes.name}>
            {product.name}
          </Text>
          <Group gap={4} mt={2}>
            {product.hs.slice(0, 3).map(({ code, why }) => (
              <Tag key={code} tone="plain" size="sm" label={hs(code)} title={why} className="numbers" />
            ))}
            {product.hs.length > 3 && (
              <Text size="xs" c="var(--quiet)">
                {`+${product.hs.length - 3}`}
              </Text>
            )}
            <Text size="xs" c="var(--quiet)" className="numbers" style={{ marginInlineStart: 4 }}>
              {percent(product.confidence)}
            </Text>
          </Group>
        </div>
      </Group>
    </Radio.Card>
  );
}

const hs = (code: string): string => `HS ${code.slice(0, 4)}.${code.slice(4)}`;
