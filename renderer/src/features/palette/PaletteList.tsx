import type { Choice, ChoiceGroup } from './choices';
import { Marked } from './Marked';

export const LIST_ID = 'palette-list';
export const optionId = (index: number) => `palette-option-${index}`;

interface PaletteListProps {
  groups: readonly ChoiceGroup[];
  active: number;
  onTake: (choice: Choice) => void;
}

/** What there is to choose from. The focus stays in the field, which points here. */
export function PaletteList({ groups, active, onTake }: PaletteListProps) {
  let index = -1;
  return (
    <div className="palette__list" role="listbox" id={LIST_ID} aria-label="Results">
      {groups.map(({ label, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
        <div key={label} role="group" aria-label={label} className="palette__group">
          <div className="palette__label" aria-hidden="true">
            {label}
          </div>
          {choices.map((choice) => {
            index += 1;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, the focus never comes here
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here instead
              <div
                key={choice.key}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className="palette__option"
                // Before the field loses the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(choice)}
              >
                <span className="palette__title">
                  <bdi>
                    <Marked text={choice.title} words={choice.matched} />
                  </bdi>
                </span>
                {choice.detail !== '' && (
                  <span className="palette__detail">
                    <bdi>
                      <Marked text={choice.detail} words={choice.matched} />
                    </bdi>
                  </span>
                )}
                {choice.keys && <kbd>{choice.keys}</kbd>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
