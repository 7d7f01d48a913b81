import { useAction } from '@renderer/app/queries';
import type { ReportOrder } from '@shared/domain/reports/order';

/** Printing and saving a report; `lastTried` tells whose outcome is to be shown. */
export function useReportOutput(order: ReportOrder) {
  const print = useAction('reports.print');
  const pdf = useAction('reports.savePdf');
  const lastTried =
    print.submittedAt === 0 && pdf.submittedAt === 0 ? null : print.submittedAt > pdf.submittedAt ? 'print' : 'pdf';
  return {
    print: () => print.mutate({ order }),
    savePdf: () => pdf.mutate({ order }),
    busy: print.isPending ? ('print' as const) : pdf.isPending ? ('pdf' as const) : null,
    lastTried,
    printed: print.data?.printed,
    printError: print.error,
    /** Null when the person closed the dialog. */
    saved: pdf.data,
    pdfError: pdf.error,
  };
}

export type ReportOutput = ReturnType<typeof useReportOutput>;
