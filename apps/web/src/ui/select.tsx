import {
  ComboboxChevron,
  type ComboboxData,
  getParsedComboboxData,
  type MultiSelectProps,
  type SelectProps,
  TextInput,
} from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { looksOf } from './looks-of';
import { script, useScript } from './script';

type ListProps = SelectProps | MultiSelectProps;

/** A field with a list to choose one from. */
export const Select = seenAtOnce<SelectProps>(() => import('./heavy/lists').then((heavy) => heavy.Select));

/** A field with a list to choose several from. */
export const MultiSelect = seenAtOnce<MultiSelectProps>(() =>
  import('./heavy/lists').then((heavy) => heavy.MultiSelect),
);

/** The library's field, seen, and ready to be pressed, before the script of its list is there. */
function seenAtOnce<P extends ListProps>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const field = script(load);
  return (props) => {
    const [wanted, want] = useState<Wanted>();
    const Field = useScript(field, wanted !== undefined);
    if (!Field) return <StandIn field={props} onWant={want} />;
    return (
      <Field
        {...props}
        {...(wanted !== undefined && { autoFocus: true })}
        {...(wanted === 'list' && { defaultDropdownOpened: true })}
      />
    );
  };
}

type Wanted = 'field' | 'list' | undefined;

interface StandInProps {
  field: ListProps;
  onWant: (wanted: Wanted) => void;
}

/** Looks as the field will, and tells that it was pressed. */
const StandIn = ({ field, onWant }: StandInProps) => (
  <TextInput
    rightSection={<ComboboxChevron size={field.size} error={field.error} />}
    rightSectionPointerEvents="none"
    {...looksOf(field)}
    readOnly
    aria-busy
    aria-haspopup="listbox"
    value={labelsOf(field.data, [field.value ?? []].flat()).join(', ')}
    onFocus={() => onWant('field')}
    onBlur={() => onWant(undefined)}
    onClick={() => onWant('list')}
  />
);

function labelsOf(data: ComboboxData | undefined, values: readonly string[]): string[] {
  const items = getParsedComboboxData(data).flatMap((each) => ('group' in each ? each.items : each));
  return values.map((value) => items.find((item) => item.value === value)?.label ?? value);
}
