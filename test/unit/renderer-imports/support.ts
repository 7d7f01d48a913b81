import type { OpenedFile, PlanSummary, SheetColumns } from '@shared/ipc/imports';

export const file: OpenedFile = {
  sessionId: '0f0c9a52-5d2e-4b62-9a53-0f3b8f2d1c11',
  fileName: 'register.xlsx',
  sheets: [
    { name: 'Notes', hidden: false, rowCount: 6, problem: '' },
    { name: 'Register 24-25', hidden: false, rowCount: 638, problem: '' },
  ],
  suggestedSheet: 'Register 24-25',
  dialect: null,
  asAt: null,
};

export const columns: SheetColumns = {
  sheet: 'Register 24-25',
  kind: 'register',
  headingRow: 4,
  headingLines: 1,
  rowCount: 634,
  blankRows: 2,
  preview: [{ row: 4, cells: ['ODS Code', 'Practice Name', 'Site'] }],
  columns: [
    { index: 0, heading: 'ODS Code', samples: ['TP1F9'], field: 'odsCode', reason: 'heading', because: '' },
    {
      index: 1,
      heading: 'Practice Name',
      samples: ['Penrose Opticians'],
      field: 'practiceName',
      reason: 'heading',
      because: '',
    },
    { index: 2, heading: '', samples: ['x'], field: null, reason: 'none', because: '' },
  ],
  choices: {},
};

export const summary: PlanSummary = {
  rows: 634,
  add: 38,
  update: 573,
  unchanged: 9,
  conflict: 2,
  error: 12,
  warnings: 40,
  blankRows: 2,
  skip: 0,
  missing: 0,
  suggested: 611,
  tickable: 613,
  corrected: 0,
  newContractors: 3,
  columnsLeftOut: [],
  fields: [{ id: 'odsCode', label: 'ODS code' }],
};
