import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { CancelImport } from '../wizard/CancelImport';
import { StepHeading } from '../wizard/StepHeading';
import type { SheetState } from '../wizard/state';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFailure } from '../wizard/WizardFailure';
import { WizardFrame } from '../wizard/WizardFrame';
import { PreviewGrid } from './PreviewGrid';
import { SheetList } from './SheetList';

export function SheetStep({ wizard, state }: { wizard: ImportWizard; state: SheetState }) {
  const { columns, file, sheet, work } = state;
  const ready = columns !== null && columns.headingRow !== null && work === null && state.failure === null;
  return (
    <WizardFrame
      state={state}
      facts={factsOf(state)}
      actions={
        <>
          <CancelImport wizard={wizard} />
          <Button variant="primary" onPress={() => wizard.dispatch({ type: 'to-columns' })} isDisabled={!ready}>
            Go on to the columns
          </Button>
        </>
      }
    >
      <div className="cc-scroll">
        <WizardFailure wizard={wizard} state={state} />
        <StepHeading>Choose the sheet and its heading row</StepHeading>
        <SheetList
          sheets={file.sheets}
          suggested={file.suggestedSheet}
          chosen={sheet}
          onChoose={(name) => wizard.chooseSheet(name, null)}
        />
        {columns === null && work && <Loading>Reading the sheet</Loading>}
        {columns && columns.preview.length === 0 && (
          <Notice tone="warn" title="This sheet is empty">
            <p>Choose another sheet, or cancel and choose another file.</p>
          </Notice>
        )}
        {columns && columns.preview.length > 0 && (
          <>
            {columns.headingRow === null && !work && <NoHeadings />}
            <PreviewGrid
              preview={columns.preview}
              headingRow={columns.headingRow}
              busy={work !== null}
              onChoose={(row) => wizard.chooseSheet(sheet, row)}
            />
          </>
        )}
      </div>
    </WizardFrame>
  );
}

function NoHeadings() {
  return (
    <Notice tone="warn" title="No row looks like headings" announce>
      <p>
        Choose the row with the headings below. If the sheet has none, open it in Excel, put a row with headings such as
        “ODS code” and “Practice name” above the data, save it, and choose the file again.
      </p>
    </Notice>
  );
}

function factsOf({ columns }: SheetState): string | undefined {
  if (!columns || columns.headingRow === null) return undefined;
  const blank = columns.blankRows > 0 ? ` · ${counted(columns.blankRows, 'blank row')} left out` : '';
  return `Headings on row ${columns.headingRow} · ${counted(columns.rowCount, 'row')} below them${blank}`;
}
