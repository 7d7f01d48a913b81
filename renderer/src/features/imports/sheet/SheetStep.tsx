import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { kindOf } from '@shared/domain/imports/kinds';
import { CancelImport } from '../wizard/CancelImport';
import { StepHeading } from '../wizard/StepHeading';
import { isSessionLost, type SheetState } from '../wizard/state';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFailure } from '../wizard/WizardFailure';
import { WizardFrame } from '../wizard/WizardFrame';
import { KindChoice } from './KindChoice';
import { PreviewGrid } from './PreviewGrid';
import { SheetList } from './SheetList';
import { TextChoice } from './TextChoice';

export function SheetStep({ wizard, state }: { wizard: ImportWizard; state: SheetState }) {
  const { columns, file, sheet, work, wishes } = state;
  const hasNoRows = columns !== null && columns.headingRow !== null && columns.rowCount === 0;
  const canGoOn = state.failure === null || (state.failed === 'rereading' && !isSessionLost(state.failure));
  const ready = columns !== null && columns.headingRow !== null && !hasNoRows && work === null && canGoOn;
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
        {file.dialect ? (
          <TextChoice dialect={file.dialect} onChange={wizard.readText} />
        ) : (
          <SheetList
            sheets={file.sheets}
            suggested={file.suggestedSheet}
            chosen={sheet}
            onChoose={(name) => wizard.chooseSheet(name)}
          />
        )}
        {columns === null && work && <Loading>Reading the sheet</Loading>}
        {columns && columns.preview.length === 0 && (
          <Notice tone="warn" title={file.dialect ? 'This file is empty' : 'This sheet is empty'}>
            <p>Choose another sheet, or cancel and choose another file.</p>
          </Notice>
        )}
        {columns && columns.preview.length > 0 && (
          <>
            <KindChoice
              columns={columns}
              chosen={wishes.kind}
              onChoose={(kind) => wizard.chooseSheet(sheet, { ...wishes, kind })}
            />
            {hasNoRows && !work && (
              <Notice tone="warn" title="There are no rows below the headings" announce>
                <p>
                  Fill in rows below the headings, save the file, and choose it again; or choose another heading row.
                </p>
              </Notice>
            )}
            {columns.headingRow === null && !work && <NoHeadings canDoWithout={withoutHeadings(state)} />}
            <PreviewGrid
              preview={columns.preview}
              headingRow={wishes.headingRow ?? columns.headingRow}
              canDoWithout={withoutHeadings(state)}
              busy={work !== null}
              onChoose={(row) => wizard.chooseSheet(sheet, { ...wishes, headingRow: row })}
            />
          </>
        )}
      </div>
    </WizardFrame>
  );
}

/** Whether the kind knows its columns by their place. */
const withoutHeadings = ({ columns, wishes }: SheetState): boolean =>
  columns !== null && kindOf(wishes.kind ?? columns.kind).positions !== null;

function NoHeadings({ canDoWithout }: { canDoWithout: boolean }) {
  return (
    <Notice tone="warn" title="No row looks like headings" announce>
      <p>
        Choose the row with the headings below.{' '}
        {canDoWithout
          ? 'If the sheet has none, choose “No headings”.'
          : 'If the sheet has none, open it in Excel, put a row with headings such as “ODS code” and “Practice name” above the data, save it, and choose the file again.'}
      </p>
    </Notice>
  );
}

function factsOf({ columns }: SheetState): string | undefined {
  if (!columns || columns.headingRow === null) return undefined;
  const blank = columns.blankRows > 0 ? ` · ${counted(columns.blankRows, 'blank row')} left out` : '';
  if (columns.headingRow === 0) return `No headings · ${counted(columns.rowCount, 'row')}${blank}`;
  return `Headings on row ${columns.headingRow} · ${counted(columns.rowCount, 'row')} below them${blank}`;
}
