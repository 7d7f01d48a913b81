import { PrintJobs } from '@electron/main/print-jobs';
import { footerTemplate, notStarted, printOutcome } from '@electron/main/print-words';
import { describe, expect, it } from 'vitest';

describe('printing', () => {
  it('waits until the page with the token says that it is drawn', async () => {
    const jobs = new PrintJobs<string>();
    const job = jobs.begin('a paper', 1000);
    let drawn = false;
    const waiting = job.drawn.then(() => {
      drawn = true;
    });
    jobs.done('another token', undefined);
    await Promise.resolve();
    expect(drawn).toBe(false);
    jobs.done(job.token, undefined);
    await waiting;
    expect(drawn).toBe(true);
  });

  it('holds a paper only for the page that it is for, and only while somebody waits', async () => {
    const jobs = new PrintJobs<string>();
    const { token, drawn, fail } = jobs.begin('a paper', 1000);
    expect(jobs.paper(token)).toBe('a paper');
    expect(jobs.paper('another token')).toBeNull();
    fail(new Error('The window is gone.'));
    expect(jobs.paper(token)).toBeNull();
    await expect(drawn).rejects.toThrow('The window is gone.');
  });

  it('prints nothing when the page says that it could not draw', async () => {
    const jobs = new PrintJobs<string>();
    const job = jobs.begin('a paper', 1000);
    jobs.done(job.token, 'The practice is no longer there.');
    await expect(job.drawn).rejects.toMatchObject({ code: 'report-failed' });
  });

  it('gives up on a page that says nothing, instead of printing it blank', async () => {
    const job = new PrintJobs<string>().begin('a paper', 5);
    await expect(job.drawn).rejects.toThrow(/took too long/);
  });

  it('takes a closed dialog for a choice and a refusal of the printer for a failure', () => {
    expect(printOutcome(true, '')).toEqual({ printed: true });
    expect(printOutcome(false, 'Print job canceled')).toEqual({ printed: false });
    expect(printOutcome(false, 'cancelled')).toEqual({ printed: false });
    expect(() => printOutcome(false, 'Print job failed')).toThrow(/printer refused/);
    expect(() => printOutcome(false, 'Failed to enumerate printers')).toThrow(/no printer/);
    expect(() => printOutcome(false, 'constructor')).toThrow(/“constructor”/);
    expect(() => printOutcome(false, '')).toThrow(/gave no reason/);
    expect(notStarted(new Error('no')).message).toMatch(/print dialog could not be opened.*save it as a PDF/);
  });

  it('dates the foot of the page by the clock of London', () => {
    expect(footerTemplate('2026-06-30T23:30:00Z')).toContain('As at 1 July 2026');
  });
});
